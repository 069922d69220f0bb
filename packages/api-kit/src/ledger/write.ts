import { commonErrors } from '@county/core/errors'
import { institutionFields, type Ledger, type RowSource, snake } from '@county/core/ledger/ledger'
import { prepared } from '@county/db/transaction'
import { DomainError } from '@county/kernel/errors'
import { addDays } from '@county/kernel/local-date'
import { boundTo } from '../actor.ts'
import { ident, Params, tableIdent } from '../sql.ts'
import type { CommandContext, Context } from '../verb.ts'
import { toColumns } from './columns.ts'
import { locateSubject, OFFICER_NAME, subjectColumn, subjectJoin } from './subject.ts'

/** What a new row is about and says. */
export interface NewRow {
  subjectId?: string
  areaPath?: string
  values: Record<string, unknown>
  source?: RowSource
}

/** Inserts a row where its subject lives; with `oneActive`, the subject's open row ends the day before. */
export async function insertRow(c: Context, ledger: Ledger<any>, row: NewRow): Promise<Record<string, any>> {
  const columns = toColumns(ledger, row.values, c.cipher)
  const subject = subjectColumn(ledger)
  if (subject) {
    const place = await locateSubject(c, ledger, row.subjectId)
    columns.set(subject, row.subjectId)
    columns.set(subject === 'person_id' ? 'person_name' : 'household_name', place.name)
    columns.set('area_path', place.areaPath)
  } else columns.set('area_path', row.areaPath ?? c.actor.areaPath)
  columns.set('created_by', c.actor.id)
  columns.set('updated_by', c.actor.id)
  columns.set('source', JSON.stringify(row.source ?? { kind: 'typed' }))
  if (ledger.oneActive && subject) await endOpenRow(c, ledger, subject, row)
  const params = new Params()
  const names = [...columns.keys()].map(ident).join(', ')
  const values = [...columns.values()].map((v) => params.add(v)).join(', ')
  return c.tx.one(`insert into ${tableIdent(ledger.table)} (${names}) values (${values}) returning *`, params.values)
}

async function endOpenRow(c: Context, ledger: Ledger<any>, subject: string, row: NewRow): Promise<void> {
  const begins = row.values[ledger.beginsOn as string] as string
  const begin = ident(snake(ledger.beginsOn as string))
  await assertNotElsewhere(c, ledger, [row.subjectId])
  await c.beyondInstitution(() => endOpen(c, ledger, subject, row, begins, begin))
}

/** Throws AT_OTHER_INSTITUTION when a clerk enters somebody whose open row belongs to another institution. */
async function assertNotElsewhere(c: Context, ledger: Ledger<any>, subjects: readonly unknown[]): Promise<void> {
  if ((await findElsewhere(c, ledger, subjects)).size) throw commonErrors.error('AT_OTHER_INSTITUTION')
}

/** Of these subjects those whose open row belongs to another institution than the clerk's; nobody for other officers. */
export async function findElsewhere(
  c: Context,
  ledger: Ledger<any>,
  subjects: readonly unknown[],
): Promise<ReadonlySet<string>> {
  const own = boundTo(c.actor)
  const columns = institutionFields(ledger).map((f) => `${ident(snake(f))}::text`)
  const subject = subjectColumn(ledger)
  if (!own || !columns.length || !subject) return new Set()
  const rows = await c.beyondInstitution(() =>
    c.tx.query<{ id: string }>(
      `select ${subject} as id from ${tableIdent(ledger.table)} where ${subject} = any($1::uuid[]) and closed_on is null
         and coalesce(${columns.join(', ')}) is not null and not (coalesce(${columns.map((x) => `${x} = any($2)`).join(' or ')}, false))`,
      [subjects, [own.id, own.name]],
    ),
  )
  return new Set(rows.map((r) => r.id))
}

async function endOpen(
  c: Context,
  ledger: Ledger<any>,
  subject: string,
  row: NewRow,
  begins: string,
  begin: string,
): Promise<void> {
  const [late] = await c.tx.query(
    `select 1 from ${tableIdent(ledger.table)} where ${subject} = $1 and closed_on is null and ${begin} >= $2::date`,
    [row.subjectId, begins],
  )
  if (late) throw new DomainError('BEGINS_BEFORE_OPEN_ROW', { status: 'CONFLICT', params: { begins } })
  await c.tx.query(
    `update ${tableIdent(ledger.table)} set closed_on = $2, closed_reason = 'superseded', updated_by = $3 where ${subject} = $1 and closed_on is null`,
    [row.subjectId, addDays(begins, -1), c.actor.id],
  )
}

/** The row, locked for change. Throws NOT_FOUND out of scope, VERSION_CONFLICT when the caller saw another version. */
export function lockRow(c: CommandContext, table: string, id: string): Promise<Record<string, any>> {
  return readExpected(c, table, id, ' for update')
}

/**
 * The row as the caller saw it, not locked: whoever then stores a change names the version again, see
 * {@link updateShown}. Throws as {@link lockRow}.
 */
export function readRow(c: CommandContext, table: string, id: string): Promise<Record<string, any>> {
  return readExpected(c, table, id, '')
}

async function readExpected(c: CommandContext, table: string, id: string, lock: string): Promise<Record<string, any>> {
  const sql = `select * from ${tableIdent(table)} where id = $1${lock}`
  const row = await c.tx.maybe<Record<string, any>>(sql, [id], prepared(sql))
  if (!row) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
  if (c.expected !== undefined && row.version !== c.expected)
    throw new DomainError('VERSION_CONFLICT', {
      status: 'CONFLICT',
      params: { id, expected: c.expected, current: row.version },
    })
  return row
}

/** Changes columns of a row and gives the new version; history is kept by the database. */
export async function updateRow(
  c: Context,
  table: string,
  id: string,
  columns: ReadonlyMap<string, unknown>,
  source: RowSource = { kind: 'typed' },
): Promise<Record<string, any>> {
  const { sql, values } = updateSql(c, table, id, columns, source)
  return c.tx.one(sql, values, prepared(sql))
}

/**
 * Changes columns of a row that {@link readRow} gave; answers it with the subject's card and the officer's name, as
 * verbs return it. Throws VERSION_CONFLICT when somebody changed it in between.
 */
export async function updateShown(
  c: CommandContext,
  ledger: Ledger<any>,
  before: Record<string, any>,
  columns: ReadonlyMap<string, unknown>,
): Promise<Record<string, any>> {
  const { sql, values } = updateSql(c, ledger.table, before.id, columns, { kind: 'typed' }, before.version)
  const { select, join } = subjectJoin(ledger)
  const shown = `with r as (${sql}) select r.*${select}, ${OFFICER_NAME} from r ${join}`
  const stored = await c.tx.maybe<Record<string, any>>(shown, values, prepared(shown))
  if (stored) return stored
  await lockRow(c, ledger.table, before.id)
  throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id: before.id } })
}

function updateSql(
  c: Context,
  table: string,
  id: string,
  columns: ReadonlyMap<string, unknown>,
  source: RowSource,
  version?: number,
): { sql: string; values: unknown[] } {
  const params = new Params()
  const sets = [...columns].map(([name, value]) => `${ident(name)} = ${params.add(value)}`)
  sets.push(`updated_by = ${params.add(c.actor.id)}`, `source = ${params.add(JSON.stringify(source))}`)
  const same = version === undefined ? '' : ` and version = ${params.add(version)}`
  const sql = `update ${tableIdent(table)} set ${sets.join(', ')} where id = ${params.add(id)}${same} returning *`
  return { sql, values: params.values }
}
