import { commonErrors } from '@county/core/errors'
import type { Institution } from '@county/core/institution'
import { institutionFields, type Ledger } from '@county/core/ledger/ledger'
import { type Actor, boundTo } from './actor.ts'
import type { ServerModule } from './module.ts'

/** Whether a value of a row names an institution: a reference its id, a text its name. */
export const names = (value: unknown, institution: Institution) =>
  value === institution.id || value === institution.name

/** Throws OTHER_INSTITUTION when a clerk bound to an institution writes what names another one. Fields that hold nothing say nothing. */
export function assertOwnInstitution(actor: Actor, ...values: readonly unknown[]): void {
  const own = boundTo(actor)
  if (own === undefined) return
  if (!own || !values.some((v) => names(v, own)))
    throw commonErrors.error('OTHER_INSTITUTION', { institution: own?.name ?? '' })
}

/** The values of a row with the clerk's own institution where the ledger asks for one and none was given. */
export function withOwnInstitution(actor: Actor, ledger: Ledger<any>, values: Record<string, unknown>) {
  const own = boundTo(actor)
  const [first] = institutionFields(ledger)
  if (!own || !first || (values[first] ?? null) !== null) return values
  return { ...values, [first]: ledger.meta[first]?.kind === 'reference' ? own.id : own.name }
}

/** Throws OTHER_INSTITUTION when a clerk's row of the ledger does not name the clerk's institution. */
export function assertOwnRow(actor: Actor, ledger: Ledger<any>, values: Record<string, unknown>): void {
  const fields = institutionFields(ledger)
  if (fields.length) assertOwnInstitution(actor, ...fields.map((f) => values[f]))
}

/** A governed table as the database knows it. */
export interface GovernedTable {
  table: string
  institution: string
  columns: readonly string[]
}

const NAMES_ONE = /(^|_)(school|institution|clinic|hospital|window)(_id|_name)?$/

/**
 * What is wrong with how modules declare what institutions see: a ledger that their clerks may read and that shows them
 * nothing, a table that names an institution and is open to all, a declaration the database does not follow.
 */
export function institutionGaps(
  modules: readonly Pick<ServerModule, 'permissions' | 'ledgers'>[],
  tables: readonly GovernedTable[],
  ruleOf: (ledger: Ledger<any>) => string,
): string[] {
  const known = new Map(tables.map((t) => [t.table, t]))
  const gaps: string[] = []
  for (const { permissions, ledgers } of modules)
    for (const ledger of ledgers) {
      const reads = permissions[ledger.permissions.read]?.roles.includes('institution')
      if (reads && ledger.institution === undefined)
        gaps.push(`${ledger.id}: institution clerks may read it, but it declares no institution`)
      const table = known.get(ledger.table)
      if (table && table.institution !== ruleOf(ledger))
        gaps.push(`${ledger.id}: declares ${ruleOf(ledger)}, the database has ${table.institution}`)
    }
  for (const t of tables)
    if (t.institution === 'open' && t.columns.some((column) => NAMES_ONE.test(column)))
      gaps.push(`${t.table}: names an institution and is open to all of them`)
  return gaps
}
