import { areaRange, isWithin } from '@county/core/area'
import { isMasked, isSealed, isSecret } from '@county/core/ledger/field'
import { type Ledger, type ListFilter, type ListInput, ledgerFields, snake } from '@county/core/ledger/ledger'
import { DomainError } from '@county/kernel/errors'
import type { z } from 'zod'
import { scopeOf } from '../actor.ts'
import { SnapshotCache } from '../snapshot-cache.ts'
import { ident, Params, tableIdent } from '../sql.ts'
import type { Context } from '../verb.ts'
import { sealedIndex } from './columns.ts'
import { seesSecrets, subjectHidden } from './secrets.ts'
import { OFFICER_NAME, subjectColumn, subjectJoin, toLedgerRow } from './subject.ts'

type Asked = z.output<typeof ListInput>
const totals = new SnapshotCache()
const tallies = new SnapshotCache()

/** One page of a ledger in the officer's scope, with the number of matching rows and of all rows. */
export async function listRows(c: Context, ledger: Ledger<any>, asked: Asked) {
  const params = new Params()
  const where = conditions(c, ledger, asked, params)
  const source = rowSource(ledger, asked, params)
  const order = ordering(c, ledger, asked)
  const counted = params.values.length
  const after = asked.cursor ? keyset(order, decode(asked.cursor), params) : ''
  const { select, join } = subjectJoin(ledger)
  const page = `select r.* from ${source} where ${where}${after} order by ${orderSql(order)} limit ${asked.limit + 1}`
  const tally = () => {
    const values = params.values.slice(0, counted)
    return countRows(c, `select count(*)::int as n from ${source} where ${where}`, values)
  }
  // Sent together: page and numbers are answered in one round trip.
  const [found, numbers] = await allOf(
    c.tx.query<Record<string, any>>(
      `select r.*${select}, ${OFFICER_NAME} from (${page}) r ${join} order by ${orderSql(order)}`,
      params.values,
    ),
    count(c, ledger, asked, tally),
  )
  const rows = found.slice(0, asked.limit)
  const last = rows.at(-1)
  return {
    rows: rows.map((row) => toLedgerRow(c, ledger, row)),
    next: found.length > asked.limit && last ? encode(order.map((o) => last[o.column])) : null,
    ...numbers,
  }
}

/** Both, when both have ended: of statements of one transaction the first failure is the one that tells why. */
async function allOf<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b])
  return [await a, await b]
}

/** Every row that a list would page through, in its order, with the subject's card: what an export needs of it. */
export function listSql(c: Context, ledger: Ledger<any>, asked: Asked): { sql: string; values: unknown[] } {
  const params = new Params()
  const where = conditions(c, ledger, asked, params)
  const source = rowSource(ledger, asked, params)
  const { select, join } = subjectJoin(ledger)
  const order = orderSql(ordering(c, ledger, asked))
  const subject = subjectColumn(ledger)
  const sorted = ordering(c, ledger, asked).map((o) => o.column)
  const own = ledgerFields(ledger).flatMap(([key, m]) => (isSealed(m) ? [`${snake(key)}_sealed`] : [snake(key)]))
  const columns = [...new Set([...own, ...sorted, ...(subject ? [subject] : []), 'closed_on'])]
  const list = columns.map((column) => `r.${ident(column)}`).join(', ')
  // Sorted before the cards are looked up: the first rows are there at once.
  const rows = `select ${list} from ${source} where ${where} order by ${order}`
  return { sql: `select ${list}${select} from (${rows}) r ${join} order by ${order}`, values: params.values }
}

/** How many rows a list matches. */
export function countList(c: Context, ledger: Ledger<any>, asked: Asked): Promise<number> {
  const params = new Params()
  const where = conditions(c, ledger, asked, params)
  const source = rowSource(ledger, asked, params)
  return countRows(c, `select count(*)::int as n from ${source} where ${where}`, params.values)
}

async function countRows(c: Context, sql: string, values: unknown[]): Promise<number> {
  return (await c.tx.one<{ n: number }>(sql, values)).n
}

/**
 * How many rows match and how many there are in scope; counted again only after the ledger has changed. What also
 * depends on the registry (a search, a household's members) and past days are counted at every request.
 */
async function count(
  c: Context,
  ledger: Ledger<any>,
  asked: Asked,
  tally: () => Promise<number>,
): Promise<{ count: number; of: number }> {
  if (asked.asOf) {
    const n = await tally()
    return { count: n, of: n }
  }
  const { from, to } = scopeOf(c.actor)
  const of = () => total(c, ledger, asked, from, to)
  if (asked.search || asked.householdId) return { count: await tally(), of: await of() }
  const { area, filters, subjectId, state } = asked
  const key = JSON.stringify([ledger.id, from, state, area, filters, subjectId])
  return tallies.get(c, key, [ledger.table], async () => ({ count: await tally(), of: await of() }))
}

function total(c: Context, ledger: Ledger<any>, asked: Asked, from: string, to: string): Promise<number> {
  const open = asked.state === 'all' ? '' : ` and closed_on is ${asked.state === 'open' ? '' : 'not '}null`
  return totals.get(c, `${ledger.id}|${asked.state}|${from}`, [ledger.table], () =>
    countRows(
      c,
      `select count(*)::int as n from ${tableIdent(ledger.table)} where (area_path >= $1 and area_path < $2 or $3)${open}`,
      [from, to, ledger.subject === 'county'],
    ),
  )
}

/** The table itself, or its rows as they were at the end of a past day. */
export function rowSource(ledger: Ledger<any>, asked: { asOf?: string | undefined }, params: Params): string {
  const table = tableIdent(ledger.table)
  if (!asked.asOf) return `${table} r`
  const at = params.add(`${asked.asOf} 24:00:00+08`)
  const name = params.add(ledger.table.split('.')[1])
  return `(select * from ${table} where updated_at < ${at}::timestamptz
    union all select (jsonb_populate_record(null::${table}, h.data)).* from ${ident(ledger.module)}.row_history h
    where h.table_name = ${name} and h.sys_from < ${at}::timestamptz and h.sys_to >= ${at}::timestamptz) r`
}

function conditions(c: Context, ledger: Ledger<any>, asked: Asked, params: Params): string {
  const scope = scopeOf(c.actor)
  const area = asked.area && isWithin(asked.area, c.actor.areaPath) ? areaRange(asked.area) : scope
  // County ledgers (rules, openings, courses) are about no place: whoever may read them sees every row.
  const parts =
    ledger.subject === 'county'
      ? ['true']
      : [`r.area_path >= ${params.add(area.from)}`, `r.area_path < ${params.add(area.to)}`]
  // Nobody finds out by asking for a person what the rows would not tell.
  if (subjectHidden(c, ledger) && (asked.subjectId || asked.householdId || asked.search)) parts.push('false')
  if (asked.state !== 'all') parts.push(`r.closed_on is ${asked.state === 'open' ? '' : 'not '}null`)
  const subject = subjectColumn(ledger)
  if (asked.subjectId && subject) parts.push(`r.${subject} = ${params.add(asked.subjectId)}`)
  if (asked.householdId && subject === 'household_id') parts.push(`r.household_id = ${params.add(asked.householdId)}`)
  if (asked.householdId && subject === 'person_id')
    parts.push(
      `r.person_id in (select id from residents.person_card where household_id = ${params.add(asked.householdId)})`,
    )
  for (const [key, filter] of Object.entries(asked.filters)) parts.push(filterSql(c, ledger, key, filter, params))
  if (asked.search) parts.push(searchSql(ledger, asked.search, params))
  return parts.join(' and ')
}

function filterSql(c: Context, ledger: Ledger<any>, key: string, filter: ListFilter, params: Params): string {
  const meta = ledger.meta[key]
  if (!meta || isMasked(meta) || (isSecret(meta) && !seesSecrets(c, ledger)) || (isSealed(meta) && !('any' in filter)))
    throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { path: `filters.${key}` } })
  const column = `r.${ident(isSealed(meta) ? `${snake(key)}_index` : snake(key))}`
  if ('any' in filter) {
    const values = filter.any.filter((v) => v !== null)
    const orNull = values.length < filter.any.length ? ` or ${column} is null` : ''
    if (!values.length) return `${column} is null`
    if (isSealed(meta)) {
      const found = params.add(values.map((v) => sealedIndex(ledger, key, v, c.cipher)))
      return `(${column} = any(${found}::bytea[])${orNull})`
    }
    if (meta.kind === 'codes') return `(${column} && ${params.add(values)}::text[]${orNull})`
    return `(${column}::text = any(${params.add(values.map(String))})${orNull})`
  }
  const parts: string[] = []
  if (filter.from !== undefined) parts.push(`${column} >= ${params.add(filter.from)}`)
  if (filter.to !== undefined) parts.push(`${column} <= ${params.add(filter.to)}`)
  return parts.length ? `(${parts.join(' and ')})` : 'true'
}

function searchSql(ledger: Ledger<any>, search: string, params: Params): string {
  if (ledger.subject === 'person') return `r.person_id in (select residents.matching_persons(${params.add(search)}))`
  if (ledger.subject === 'household')
    return `r.household_name like '%' || ${params.add(search.replace(/[%_\\]/g, '\\$&'))} || '%'`
  const texts = Object.entries(ledger.meta).filter(([, m]) => m.kind === 'text' && !isSealed(m))
  const value = params.add(search.replace(/[%_\\]/g, '\\$&'))
  return texts.length
    ? `(${texts.map(([k]) => `r.${ident(snake(k))} like '%' || ${value} || '%'`).join(' or ')})`
    : 'true'
}

interface OrderPart {
  column: string
  descending: boolean
}

function ordering(c: Context, ledger: Ledger<any>, asked: Asked): OrderPart[] {
  const sort = asked.sort ?? ledger.sort ?? { key: 'updatedAt', descending: true }
  const column =
    sort.key === 'subjectName'
      ? subjectNameColumn(ledger)
      : sort.key === 'updatedAt'
        ? 'updated_at'
        : fieldColumn(c, ledger, sort.key)
  return [
    { column, descending: sort.descending ?? false },
    { column: 'id', descending: sort.descending ?? false },
  ]
}

function subjectNameColumn(ledger: Ledger<any>): string {
  return ledger.subject === 'person' ? 'person_name' : ledger.subject === 'household' ? 'household_name' : 'id'
}

function fieldColumn(c: Context, ledger: Ledger<any>, key: string): string {
  const meta = ledger.meta[key]
  if (!meta || isSealed(meta) || meta.kind === 'codes' || (isSecret(meta) && !seesSecrets(c, ledger)))
    throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { path: 'sort.key' } })
  return snake(key)
}

const orderSql = (order: OrderPart[]) =>
  order.map((o) => `r.${ident(o.column)} ${o.descending ? 'desc nulls last' : 'asc nulls last'}`).join(', ')

/** Rows after the cursor, with nulls last in either direction. */
function keyset(order: OrderPart[], cursor: unknown[], params: Params): string {
  const [first, id] = order as [OrderPart, OrderPart]
  const column = `r.${ident(first.column)}`
  const op = first.descending ? '<' : '>'
  const lastId = params.add(cursor[1])
  if (cursor[0] === null) return ` and ${column} is null and r.${ident(id.column)} ${op} ${lastId}`
  const value = params.add(cursor[0])
  return ` and (${column} ${op} ${value} or (${column} = ${value} and r.id ${op} ${lastId}) or ${column} is null)`
}

function encode(values: unknown[]): string {
  return Buffer.from(JSON.stringify(values.map((v) => (v instanceof Date ? v.toISOString() : v)))).toString('base64url')
}

function decode(cursor: string): unknown[] {
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(values) && values.length === 2) return values
  } catch {
    // a damaged cursor is the caller's mistake, told below
  }
  throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { path: 'cursor' } })
}
