import { isWithin } from '@county/core/area'
import { assertDates } from '@county/core/dates'
import { type FieldMeta, isMasked } from '@county/core/ledger/field'
import {
  datesOf,
  hasSecrets,
  type Ledger,
  type LedgerRow,
  ListInput,
  ledgerFields,
  ledgerRow,
  listOutput,
  newValues,
  RowVersion,
  shownFields,
  snake,
} from '@county/core/ledger/ledger'
import { prepared } from '@county/db/transaction'
import { DomainError } from '@county/kernel/errors'
import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'
import { scopeOf } from '../actor.ts'
import { assertOwnRow, withOwnInstitution } from '../institution.ts'
import { Params, tableIdent } from '../sql.ts'
import { type CommandContext, type Context, command, query } from '../verb.ts'
import { fromColumns, toColumns } from './columns.ts'
import { rowHistory } from './history.ts'
import { listRows, rowSource } from './list.ts'
import { assertSeesSecrets } from './secrets.ts'
import { OFFICER_NAME, subjectJoin, toLedgerRow } from './subject.ts'
import { insertRow, readRow, updateShown } from './write.ts'

/** What a module adds to a ledger's verbs. Hooks throw DomainError to refuse. */
export interface LedgerHooks<V = any> {
  /** Rules over the values about to be stored; `before` is null for a new row. May complete derived fields by returning values. */
  beforeWrite?(
    c: CommandContext,
    values: V,
    before: V | null,
    subjectId: string | null,
  ): Promise<Partial<V> | undefined>
  /** Consequences in the same transaction, wherever they fall: a clerk's institution does not bound them. */
  afterWrite?(c: CommandContext, row: Record<string, any>): Promise<void>
  /** Area of a new row where the ledger's subject is an area. */
  area?(c: CommandContext, values: V): Promise<string>
}

/** A list of codes, each followed by a dot. */
const AreaPath = z
  .string()
  .max(200)
  .regex(/^([\w-]+\.)+$/)

const rules = new WeakMap<Ledger<any>, LedgerHooks>()

/** The hooks with which a ledger's verbs were made; undefined where its module has verbs of its own for it. */
export const findHooks = (ledger: Ledger<any>): LedgerHooks | undefined => rules.get(ledger)

/** The verbs of a declared ledger: list, get, history, create, update, close. Import and export come with the module. */
export function ledgerVerbs<S extends z.ZodRawShape>(ledger: Ledger<S>, hooks: LedgerHooks<any> = {}) {
  rules.set(ledger, hooks)
  const row = ledgerRow(ledger)
  const name = (verb: string) => `${ledger.id}.${verb}`
  const titled = (zh: string, en: string) => ({ zh: `${zh}${ledger.title.zh}`, en: `${en} ${ledger.title.en}` })
  const { read, write } = ledger.permissions
  return {
    list: query({
      name: name('list'),
      title: titled('查询', 'List'),
      permission: read,
      input: ListInput,
      output: listOutput(row) as unknown as z.ZodType<Awaited<ReturnType<typeof listRows>>>,
      run: (c, input) => listRows(c, ledger, input),
    }),
    get: query({
      name: name('get'),
      title: titled('查看', 'Get'),
      permission: read,
      input: z.object({ id: z.uuid(), asOf: z.iso.date().optional() }),
      output: row as z.ZodType<any>,
      run: (c, { id, asOf }) => getRow(c, ledger, id, asOf),
    }),
    history: query({
      name: name('history'),
      title: titled('查看历史：', 'History of'),
      permission: read,
      input: z.object({ id: z.uuid() }),
      output: z.array(RowVersion),
      run: (c, { id }) => rowHistory(c, ledger, id),
    }),
    create: command({
      name: name('create'),
      title: titled('新增', 'Create'),
      permission: write,
      entity: ledger.table,
      early: true,
      input: z.object({
        subjectId: z.uuid().optional(),
        areaPath: AreaPath.optional(),
        values: newValues(ledger) as unknown as z.ZodType<Record<string, unknown>>,
      }),
      output: row as z.ZodType<any>,
      async run(c, input) {
        assertSeesSecrets(c, ledger)
        refuseMasked(ledger, input.values, 'values.')
        if (input.areaPath !== undefined) await assertArea(c, input.areaPath)
        const given = withOwnInstitution(c.actor, ledger, input.values)
        const values = await applyRules(c, ledger, hooks, given, null, input.subjectId ?? null)
        const areaPath = (await hooks.area?.(c, values)) ?? input.areaPath
        const stored = await insertRow(c, ledger, { ...input, values, ...(areaPath ? { areaPath } : {}) })
        await c.beyondInstitution(async () => hooks.afterWrite?.(c, stored))
        return { value: await getRow(c, ledger, stored.id), audit: entry(ledger, undefined, stored) }
      },
    }),
    update: command({
      name: name('update'),
      title: titled('修改', 'Update'),
      permission: write,
      entity: ledger.table,
      needsVersion: true,
      early: true,
      input: z.object({ id: z.uuid(), values: z.partialRecord(z.enum(Object.keys(ledger.meta)), z.unknown()) }),
      output: row as z.ZodType<any>,
      async run(c, { id, values }) {
        assertSeesSecrets(c, ledger)
        const before = await readRow(c, ledger.table, id)
        if (before.closed_on)
          throw new DomainError('ROW_CLOSED', { status: 'CONFLICT', params: { closedOn: before.closed_on } })
        const was = fromColumns(c, ledger, before)
        const parsed = parsePartial(ledger, withoutMasked(ledger, values, was))
        const merged = await applyRules(c, ledger, hooks, { ...was, ...parsed }, was, subjectIdOf(before))
        const columns = toColumns(ledger, changedOnly(was, merged), c.cipher)
        const { stored, value } = await changeRow(c, ledger, hooks, before, columns)
        return { value, audit: entry(ledger, before, stored) }
      },
    }),
    close: command({
      name: name('close'),
      title: titled('结束', 'Close'),
      permission: write,
      entity: ledger.table,
      needsVersion: true,
      early: true,
      input: z.object({ id: z.uuid(), closedOn: LocalDate, reason: z.string().trim().min(1).max(200) }),
      output: row as z.ZodType<any>,
      async run(c, { id, closedOn, reason }) {
        const before = await readRow(c, ledger.table, id)
        if (before.closed_on)
          throw new DomainError('ROW_CLOSED', { status: 'CONFLICT', params: { closedOn: before.closed_on } })
        if (closedOn > c.today) throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn } })
        const why = closingReason(ledger, reason)
        const columns = new Map<string, unknown>([
          ['closed_on', closedOn],
          ['closed_reason', why],
        ])
        const { stored, value } = await changeRow(c, ledger, hooks, before, columns)
        return { value, audit: { ...entry(ledger, before, stored), reason: why } }
      },
    }),
  }
}

/** One row with its subject card. Throws NOT_FOUND when it does not exist or lies outside the officer's area. */
export async function getRow(c: Context, ledger: Ledger<any>, id: string, asOf?: string): Promise<any> {
  if (asOf && asOf < c.today) return getPast(c, ledger, id, asOf)
  const { select, join } = subjectJoin(ledger)
  const sql = `select r.*${select}, ${OFFICER_NAME}
     from ${tableIdent(ledger.table)} r ${join} where r.id = $1 and (r.area_path >= $2 and r.area_path < $3 or $4)`
  const { from, to } = scopeOf(c.actor)
  const row = await c.tx.maybe<Record<string, any>>(sql, [id, from, to, ledger.subject === 'county'], prepared(sql))
  if (!row) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
  return toLedgerRow(c, ledger, row)
}

/** The row as it was at the end of a past day. Throws NOT_FOUND when it did not exist then. */
async function getPast(c: Context, ledger: Ledger<any>, id: string, asOf: string): Promise<any> {
  const params = new Params()
  const { select, join } = subjectJoin(ledger)
  const { from, to } = scopeOf(c.actor)
  const place =
    ledger.subject === 'county' ? '' : ` and r.area_path >= ${params.add(from)} and r.area_path < ${params.add(to)}`
  const row = await c.tx.maybe<Record<string, any>>(
    `select r.*${select}, ${OFFICER_NAME} from ${rowSource(ledger, { asOf }, params)} ${join} where r.id = ${params.add(id)}${place}`,
    params.values,
  )
  if (!row) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
  return toLedgerRow(c, ledger, row)
}

/** Stores a change and its consequences; where nothing follows, the stored row is shown as it is. */
async function changeRow(
  c: CommandContext,
  ledger: Ledger<any>,
  hooks: LedgerHooks,
  before: Record<string, any>,
  columns: ReadonlyMap<string, unknown>,
): Promise<{ stored: Record<string, any>; value: LedgerRow }> {
  const stored = await updateShown(c, ledger, before, columns)
  if (!hooks.afterWrite) return { stored, value: toLedgerRow(c, ledger, stored) }
  await c.beyondInstitution(async () => hooks.afterWrite?.(c, stored))
  return { stored, value: await getRow(c, ledger, before.id) }
}

async function applyRules(
  c: CommandContext,
  ledger: Ledger<any>,
  hooks: LedgerHooks<any>,
  values: Record<string, unknown>,
  before: Record<string, unknown> | null,
  subjectId: string | null,
): Promise<Record<string, unknown>> {
  const completed = await hooks.beforeWrite?.(c, values, before, subjectId)
  const stored = completed ? { ...values, ...completed } : values
  const dates = datesOf(ledger, stored)
  if (dates) assertDates(dates)
  assertOwnRow(c.actor, ledger, stored)
  return stored
}

/** A declared reason as it is stored, in whichever language it was chosen; of a ledger with secrets no other is taken. */
function closingReason(ledger: Ledger<any>, reason: string): string {
  const known = ledger.closeReasons?.find((r) => r.zh === reason || r.en === reason)
  if (!known && hasSecrets(ledger))
    throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { path: 'reason' } })
  return known?.zh ?? reason
}

/** An area that exists in the officer's own. Throws NOT_FOUND. */
async function assertArea(c: Context, path: string): Promise<void> {
  const known =
    isWithin(path, c.actor.areaPath) && (await c.tx.maybe(`select from core.area where area_path = $1`, [path]))
  if (!known) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { areaPath: path } })
}

/** What was shown of a sealed value and comes back untouched is no change. */
function withoutMasked(ledger: Ledger<any>, values: Record<string, unknown>, was: Record<string, unknown>) {
  const meta: Record<string, FieldMeta> = ledger.meta
  const kept = Object.entries(values).filter(([k, v]) => !(v && meta[k] && isMasked(meta[k]) && v === was[k]))
  const changed = Object.fromEntries(kept)
  refuseMasked(ledger, changed, '')
  return changed
}

/** A masked value is never stored in place of the sealed one. */
function refuseMasked(ledger: Ledger<any>, values: Record<string, unknown>, prefix: string): void {
  const issues = ledgerFields(ledger)
    .filter(([key, m]) => isMasked(m) && String(values[key] ?? '').includes('*'))
    .map(([key]) => ({ path: prefix + key, code: 'masked', message: 'masked value' }))
  if (issues.length) throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { issues } })
}

function parsePartial(ledger: Ledger<any>, values: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.fromEntries(Object.keys(values).map((k) => [k, true as const]))
  const result = ledger.fields.pick(keys).safeParse(values)
  if (result.success) return result.data as Record<string, unknown>
  const issues = result.error.issues.map((i) => ({ path: i.path.join('.'), code: i.code, message: i.message }))
  throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { issues } })
}

/** Only changed values are stored, so that a masked value that was not touched never overwrites the sealed one. */
function changedOnly(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(after).filter(([k, v]) => JSON.stringify(v) !== JSON.stringify(before[k])))
}

const subjectIdOf = (row: Record<string, any>): string | null => row.person_id ?? row.household_id ?? null

/** The audit keeps field names and plain values; sealed bytes and secrets are left out. */
function entry(ledger: Ledger<any>, before: Record<string, any> | undefined, after: Record<string, any>) {
  const plain = (row: Record<string, any>) =>
    Object.fromEntries(shownFields(ledger, false).map(([k]) => [k, row[snake(k)] ?? null]))
  return {
    entityId: after.id as string,
    areaPath: after.area_path as string,
    before: before && plain(before),
    after: plain(after),
  }
}
