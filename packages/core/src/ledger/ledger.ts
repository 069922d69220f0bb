import type { Text } from '@county/kernel/text'
import { z } from 'zod'
import type { Dates } from '../dates.ts'
import { type FieldMeta, fieldMeta, isMasked, isSecret } from './field.ts'

/** Whom a row is about; decides the registry columns shown with it and how its area is kept. */
export type LedgerSubject = 'person' | 'household' | 'area' | 'county'

/** The permissions of a ledger's verbs. */
export interface LedgerPermissions {
  read: string
  write: string
  import?: string
  export?: string
  /** Who sees the fields of sensitivity `illness`, and the subject where the ledger hides it. */
  secret?: string
}

/** A ledger as declared by its module. See {@link defineLedger}. */
export interface LedgerDefinition<S extends z.ZodRawShape = z.ZodRawShape> {
  /** `<module>.<camelCaseName>`; its table is `<module>.<snake_case_name>`. */
  id: string
  title: Text
  subject: LedgerSubject
  fields: z.ZodObject<S>
  /** Fields that together tell one row from another when importing (the subject is always part of it). */
  identity: readonly (keyof S & string)[]
  /** At most one open row for a subject: a new row closes the old one on the day before it begins. */
  oneActive?: boolean
  /** Field holding the day from which a row counts; needed with `oneActive`. */
  beginsOn?: keyof S & string
  /** Field holding the day on which a row ends: never before `beginsOn`, by hand or from a file. */
  endsOn?: keyof S & string
  permissions: LedgerPermissions
  /**
   * What clerks bound to an institution see and keep: rows that name theirs in one of these fields (a reference by id, a
   * text by name), or every row of their area (`open`). Left out: none.
   */
  institution?: 'open' | (keyof S & string) | readonly (keyof S & string)[]
  /** Fields shown in the list at first; a person may choose others. Default: the first six. */
  columns?: readonly (keyof S & string)[]
  /** Fields offered as filters. Default: code, bool, date and month fields. */
  filters?: readonly (keyof S & string)[]
  /** Order of the list at first. Default: newest change first. */
  sort?: { key: (keyof S & string) | 'updatedAt' | 'subjectName'; descending?: boolean }
  /** Reasons for closing a row, offered when closing. */
  closeReasons?: readonly Text[]
  /** Being in the ledger is itself a secret: without the permission `secret` rows are shown without their subject. */
  hidesSubject?: boolean
}

/** A declared ledger with what follows from the declaration. */
export interface Ledger<S extends z.ZodRawShape = z.ZodRawShape> extends LedgerDefinition<S> {
  module: string
  name: string
  /** Qualified table name, `employment.labour_record`. */
  table: string
  meta: Record<keyof S & string, FieldMeta>
}

/** A value of a ledger's own fields. */
export type LedgerValues<L extends Ledger> = z.infer<L['fields']>

/** `labourRecord` → `labour_record`. */
export function snake(name: string): string {
  const known = columns.get(name)
  if (known !== undefined) return known
  const column = name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)
  if (columns.size < 5000) columns.set(name, column)
  return column
}
const columns = new Map<string, string>()

/** Declares a ledger: the only place where its fields, labels, units, code tables and identity are written. Throws on an inconsistent declaration. */
export function defineLedger<S extends z.ZodRawShape>(definition: LedgerDefinition<S>): Ledger<S> {
  const [module, name] = definition.id.split('.')
  if (!module || !name) throw new Error(`ledger id must be <module>.<name>: ${definition.id}`)
  const meta = Object.fromEntries(
    Object.entries(definition.fields.shape).map(([key, type]) => [key, fieldMeta(type as z.ZodType)]),
  ) as Record<keyof S & string, FieldMeta>
  if (definition.oneActive && !definition.beginsOn) throw new Error(`${definition.id}: oneActive needs beginsOn`)
  for (const f of [definition.institution ?? []].flat())
    if (f !== 'open' && !meta[f as keyof typeof meta])
      throw new Error(`${definition.id}: institution names no field: ${f}`)
  if (definition.endsOn && !definition.beginsOn) throw new Error(`${definition.id}: endsOn needs beginsOn`)
  if ((definition.hidesSubject || Object.values(meta).some(isSecret)) && !definition.permissions.secret)
    throw new Error(`${definition.id}: secrets need the permission that opens them`)
  return { ...definition, module, name, table: `${module}.${snake(name)}`, meta }
}

/** Fields that name the institution a row belongs to. */
export function institutionFields(ledger: Ledger<any>): string[] {
  const { institution } = ledger
  return institution === undefined || institution === 'open' ? [] : [institution].flat().map(String)
}

/** What `core.govern` is told of a ledger's institutions: `open`, `closed`, or columns. */
export function institutionRule(ledger: Ledger<any>): string {
  return institutionFields(ledger).map(snake).join(',') || (ledger.institution === 'open' ? 'open' : 'closed')
}

/** Beginning and end of a row by the fields that hold them; undefined for ledgers that name none. */
export function datesOf(ledger: Ledger<any>, values: Record<string, unknown>): Dates | undefined {
  const [startedOn, endsOn] = [values[ledger.beginsOn as string], values[ledger.endsOn as string]]
  return ledger.endsOn && startedOn && endsOn ? { startedOn: String(startedOn), endsOn: String(endsOn) } : undefined
}

/** Keys and metadata of a ledger's fields in declared order. */
export function ledgerFields(ledger: Ledger): [string, FieldMeta][] {
  return Object.entries(ledger.meta)
}

/** Whether a ledger holds what is a secret of its department. */
export function hasSecrets(ledger: Ledger<any>): boolean {
  return ledger.permissions.secret !== undefined
}

/** Keys and metadata of the fields that may be shown to whoever is, or is not, let into the ledger's secrets. */
export function shownFields(ledger: Ledger<any>, secrets: boolean): [string, FieldMeta][] {
  return ledgerFields(ledger).filter(([, m]) => secrets || !isSecret(m))
}

/** Fields shown first in a list. */
export function defaultColumns(ledger: Ledger): string[] {
  return [...(ledger.columns ?? Object.keys(ledger.meta).slice(0, 6))]
}

/** Fields offered as filters. */
export function filterFields(ledger: Ledger): string[] {
  const kinds = new Set(['code', 'codes', 'bool', 'date', 'month'])
  return [
    ...(ledger.filters ??
      ledgerFields(ledger)
        .filter(([, m]) => kinds.has(m.kind))
        .map(([k]) => k)),
  ]
}

/** zod type of the values of a new row: what is typed is required as declared, optional derived fields may be left out. */
export function newValues<S extends z.ZodRawShape>(ledger: Ledger<S>): z.ZodObject<S> {
  const left = ledgerFields(ledger as unknown as Ledger).filter(([, m]) => m.derived && m.optional)
  const shape = ledger.fields.shape as unknown as Record<string, z.ZodType>
  const defaults = Object.fromEntries(left.map(([key]) => [key, (shape[key] as z.ZodType).default(null)]))
  return (left.length ? ledger.fields.extend(defaults) : ledger.fields) as z.ZodObject<S>
}

/** Where a row came from. */
export const RowSource = z.object({
  kind: z.enum(['typed', 'import', 'derived']),
  batch: z.uuid().optional(),
  file: z.string().optional(),
  row: z.int().optional(),
  by: z.string().optional(),
})
export type RowSource = z.infer<typeof RowSource>

/** Who a row is about, from the registry: what every department may see of the persons in its own ledger. */
export const SubjectCard = z.object({
  id: z.uuid(),
  name: z.string(),
  householdId: z.uuid().nullable(),
  householdNo: z.string().nullable(),
  sex: z.string().nullable(),
  birthDate: z.string().nullable(),
  idMasked: z.string().nullable(),
  address: z.string().nullable(),
})
export type SubjectCard = z.infer<typeof SubjectCard>

/** Columns every ledger row has beside its own fields. */
const rowShape = {
  id: z.uuid(),
  version: z.int(),
  areaPath: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  updatedByName: z.string().nullable(),
  source: RowSource.nullable(),
  closedOn: z.string().nullable(),
  closedReason: z.string().nullable(),
}

/** zod type of a ledger's row as verbs return it: own fields (numbers of persons masked, secrets null for those not let in), standard columns, subject card. */
export function ledgerRow<S extends z.ZodRawShape>(ledger: Ledger<S>) {
  const fields = ledgerFields(ledger as unknown as Ledger)
  const shape = ledger.fields.shape as unknown as Record<string, z.ZodType>
  const loosened = Object.fromEntries([
    ...fields.filter(([, m]) => isSecret(m)).map(([key]) => [key, (shape[key] as z.ZodType).nullable()]),
    ...fields.filter(([, m]) => isMasked(m)).map(([key]) => [key, z.string().nullable()]),
  ])
  const values = (Object.keys(loosened).length ? ledger.fields.extend(loosened) : ledger.fields) as z.ZodObject<S>
  return z.object({ ...rowShape, subject: SubjectCard.nullable(), values })
}
export interface LedgerRow<V = Record<string, unknown>> {
  id: string
  version: number
  areaPath: string
  createdAt: string
  updatedAt: string
  updatedByName: string | null
  source: RowSource | null
  closedOn: string | null
  closedReason: string | null
  subject: SubjectCard | null
  values: V
}

/** A filter on one field: any of these values, or a range. */
export const ListFilter = z.union([
  z.strictObject({
    any: z
      .array(z.union([z.string(), z.number(), z.boolean(), z.null()]))
      .min(1)
      .max(100),
  }),
  z.strictObject({
    from: z.union([z.string(), z.number()]).optional(),
    to: z.union([z.string(), z.number()]).optional(),
  }),
])
export type ListFilter = z.infer<typeof ListFilter>

/** What a list is asked: filters, search, order, page, area, date. The same for screen, export and door. */
export const ListInput = z.object({
  filters: z.record(z.string(), ListFilter).default({}),
  /** Name, pinyin, household number or the last four characters of the citizen number. */
  search: z.string().trim().max(50).optional(),
  /** Area path that narrows the officer's own scope. */
  area: z.string().max(200).optional(),
  subjectId: z.uuid().optional(),
  householdId: z.uuid().optional(),
  state: z.enum(['open', 'closed', 'all']).default('open'),
  sort: z.object({ key: z.string(), descending: z.boolean().default(false) }).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.int().min(1).max(200).default(50),
  /** Rows as they were at the end of this day. */
  asOf: z.iso.date().optional(),
})
export type ListInput = z.input<typeof ListInput>

/** One page of a list; `count` is how many rows match, `of` how many there are in scope. */
export function listOutput<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), next: z.string().nullable(), count: z.int(), of: z.int() })
}

/** One version of a row: who changed it, when, from where, and what. */
export const RowVersion = z.object({
  version: z.int(),
  at: z.string(),
  by: z.string().nullable(),
  source: RowSource.nullable(),
  changes: z.array(z.object({ key: z.string(), from: z.unknown(), to: z.unknown() })),
})
export type RowVersion = z.infer<typeof RowVersion>
