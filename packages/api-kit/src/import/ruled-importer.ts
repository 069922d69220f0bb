import { type Ledger, ledgerFields } from '@county/core/ledger/ledger'
import { DomainError, sayError } from '@county/kernel/errors'
import { fromColumns } from '../ledger/columns.ts'
import type { LedgerHooks } from '../ledger/verbs.ts'
import { tableIdent } from '../sql.ts'
import type { CommandContext, Context } from '../verb.ts'
import { type Importer, refuseRow, type WorkRow } from './importer.ts'
import { changeOf } from './ledger-compare.ts'
import { type LedgerMatch, type LedgerSource, ledgerImporter } from './ledger-importer.ts'

type Row = WorkRow<LedgerSource>

/**
 * The import of a ledger under the rules of its own verbs: what typing a row would refuse, importing it refuses, with
 * the rule's words; derived fields are completed, and consequences follow. For ledgers without an importer of their own.
 */
export function ruledImporter(ledger: Ledger<any>, hooks: LedgerHooks): Importer<LedgerSource> {
  const review = (c: Context, rows: Row[]) => applyRules(c as CommandContext, ledger, hooks, rows)
  const importer = ledgerImporter(ledger, hooks.beforeWrite || hooks.area ? { review } : {})
  const { afterWrite } = hooks
  if (!afterWrite) return importer
  return {
    ...importer,
    async commit(c, rows, batch, progress) {
      const effects = await importer.commit(c, rows, batch, progress)
      const ids = effects.filter((e) => e.table === ledger.table).map((e) => e.rowId)
      const stored = await storedRows(c, ledger, ids)
      await c.beyondInstitution(async () => {
        for (const row of stored.values()) await afterWrite(c, row)
      })
      return effects
    },
  }
}

async function storedRows(c: Context, ledger: Ledger<any>, ids: readonly string[]) {
  const rows = await c.tx.query<Record<string, any>>(`select * from ${tableIdent(ledger.table)} where id = any($1)`, [
    ids,
  ])
  return new Map(rows.map((r) => [r.id as string, r]))
}

async function applyRules(c: CommandContext, ledger: Ledger<any>, hooks: LedgerHooks, rows: Row[]): Promise<void> {
  const open = rows.filter((r) => r.state !== 'refused' && r.state !== 'same')
  const matchOf = (r: Row) => r.match as LedgerMatch
  const stored = await storedRows(
    c,
    ledger,
    open.flatMap((r) => matchOf(r).existing?.id ?? []),
  )
  for (const r of open) {
    const row = stored.get(matchOf(r).existing?.id ?? '')
    try {
      await applyTo(c, ledger, hooks, r, row ? fromColumns(c, ledger, row) : null)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      refuseRow(r, error.code, sayError(error, 'zh-CN'), sayError(error, 'en'))
    }
  }
}

async function applyTo(
  c: CommandContext,
  ledger: Ledger<any>,
  hooks: LedgerHooks,
  r: Row,
  before: Record<string, unknown> | null,
): Promise<void> {
  const match = r.match as LedgerMatch
  const blank = Object.fromEntries(ledgerFields(ledger).map(([k, m]) => [k, m.kind === 'codes' ? [] : null]))
  const given = Object.fromEntries(Object.entries(r.values.values).filter(([, v]) => v !== null))
  const values = { ...(before ?? blank), ...given }
  const completed = (await hooks.beforeWrite?.(c, values, before, match.subjectId)) ?? {}
  for (const [key, value] of Object.entries(completed)) {
    if (before && JSON.stringify(before[key]) !== JSON.stringify(value) && !r.changes.some((x) => x.key === key))
      r.changes.push(changeOf(ledger, key, before[key], value))
    r.values.values[key] = value
  }
  if (!before && hooks.area) match.areaPath = await hooks.area(c, { ...values, ...completed })
}
