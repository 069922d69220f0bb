import { scopeOf } from '@county/api-kit/actor'
import { SnapshotCache } from '@county/api-kit/snapshot-cache'
import { ident, Params } from '@county/api-kit/sql'
import type { Context } from '@county/api-kit/verb'
import { areaRange, isWithin } from '@county/core/area'
import { type Ledger, type ListFilter, type ListInput, ledgerFields, snake } from '@county/core/ledger/ledger'
import { DomainError } from '@county/kernel/errors'
import type { z } from 'zod'

/** What a list was asked, with defaults filled in. */
export type Asked = z.output<typeof ListInput>

/** A column that a list is ordered by. */
export interface SortColumn {
  column: string
  nullable: boolean
}

/** Orders by a ledger's own plain fields; sealed ones and lists of codes have none. */
export function plainSorts(ledger: Ledger<any>): Record<string, SortColumn> {
  const unordered = new Set(['codes', 'citizenId', 'phone', 'longText'])
  return Object.fromEntries(
    ledgerFields(ledger)
      .filter(([, meta]) => !unordered.has(meta.kind))
      .map(([key]) => [key, { column: snake(key), nullable: true }]),
  )
}

/** How a registry table is listed. */
export interface ListSource {
  /** Qualified table, which the cache of counts watches. */
  table: string
  /** Name of the table in the queries. */
  alias: string
  columns: string
  sorts: Readonly<Record<string, SortColumn>>
  defaultSort: string
  /** SQL of a filter on a key; undefined for an unknown key. */
  filter(key: string, filter: ListFilter, params: Params): string | undefined
  search(text: string, params: Params): string
}

const counts = new SnapshotCache()

/** One page with the number of matches and of all rows in scope; both are exact, and counted again only after a change. */
export async function listPage(c: Context, source: ListSource, input: Asked) {
  const asked = input.asOf && input.asOf >= c.today ? { ...input, asOf: undefined } : input
  const params = new Params()
  const where = whereOf(c, source, asked, params)
  const from = asked.asOf ? asOfSource(source, asked.asOf, params) : `${source.table} ${source.alias}`
  const counted = params.values.length
  const order = orderOf(source, asked)
  const after = asked.cursor ? ` and ${keyset(source, order, decode(asked.cursor), params)}` : ''
  const direction = order.descending ? ' desc' : ''
  const { alias } = source
  const tally = () => count(c, `select count(*)::int as n from ${from} where ${where}`, params.values.slice(0, counted))
  // Sent together: page and numbers are answered in one round trip.
  const asking = [
    c.tx.query<Record<string, any>>(
      `select ${source.columns}${order.column.column === 'id' ? '' : `, ${alias}.${order.column.column} as "~sort"`} from ${from}
     where ${where}${after} order by ${alias}.${order.column.column}${direction}, ${alias}.id${direction} limit ${asked.limit + 1}`,
      params.values,
    ),
    numbersOf(c, source, asked, tally),
  ] as const
  await Promise.allSettled(asking)
  const [rows, numbers] = [await asking[0], await asking[1]]
  const page = rows.slice(0, asked.limit)
  const last = page.at(-1)
  return {
    page,
    next: rows.length > asked.limit && last ? encode([last['~sort'] ?? null, last.id]) : null,
    ...numbers,
  }
}

/** How many rows match and how many there are in scope. */
async function numbersOf(
  c: Context,
  source: ListSource,
  asked: Asked,
  tally: () => Promise<number>,
): Promise<{ count: number; of: number }> {
  if (asked.asOf) {
    const n = await tally()
    return { count: n, of: n }
  }
  const of = () => total(c, source, asked)
  if (asked.search) return { count: await tally(), of: await of() }
  return counts.get(c, countKey(c, source, asked), [source.table], async () => ({
    count: await tally(),
    of: await of(),
  }))
}

async function count(c: Context, sql: string, values: readonly unknown[]): Promise<number> {
  return (await c.tx.one<{ n: number }>(sql, values)).n
}

const countKey = (c: Context, source: ListSource, asked: Asked) =>
  JSON.stringify([
    source.table,
    areaOf(c, asked),
    asked.state,
    asked.filters,
    asked.subjectId,
    asked.householdId,
    c.today,
  ])

/** Number of rows in the officer's whole scope, whatever is asked. */
async function total(c: Context, source: ListSource, asked: Asked): Promise<number> {
  const { from, to } = scopeOf(c.actor)
  const closed = asked.state === 'all' ? '' : ` and closed_on is ${asked.state === 'open' ? '' : 'not '}null`
  return counts.get(c, JSON.stringify([source.table, 'of', from, asked.state]), [source.table], () =>
    count(c, `select count(*)::int as n from ${source.table} where area_path >= $1 and area_path < $2${closed}`, [
      from,
      to,
    ]),
  )
}

function areaOf(c: Context, asked: Asked): { from: string; to: string } {
  return asked.area && isWithin(asked.area, c.actor.areaPath) ? areaRange(asked.area) : scopeOf(c.actor)
}

/** Conditions of a list: scope, area, open or closed, filters, search. */
function whereOf(c: Context, source: ListSource, asked: Asked, params: Params): string {
  const { alias } = source
  const area = areaOf(c, asked)
  const parts = [`${alias}.area_path >= ${params.add(area.from)}`, `${alias}.area_path < ${params.add(area.to)}`]
  if (asked.state !== 'all' && !asked.asOf)
    parts.push(`${alias}.closed_on is ${asked.state === 'open' ? '' : 'not '}null`)
  for (const [key, filter] of Object.entries(asked.filters)) {
    const sql = source.filter(key, filter, params)
    if (sql === undefined)
      throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { path: `filters.${key}` } })
    parts.push(sql)
  }
  if (asked.search) parts.push(source.search(asked.search, params))
  return parts.join(' and ')
}

/** A filter on a plain column: any of these values, or a range. */
export function columnFilter(column: string, type: string, filter: ListFilter, params: Params): string {
  if ('any' in filter) {
    const values = filter.any.filter((value) => value !== null)
    const orNull = values.length < filter.any.length
    const among = values.length > 0 ? `${column} = any(${params.add(values.map(String))}::${type}[])` : undefined
    if (among === undefined) return `${column} is null`
    return orNull ? `(${among} or ${column} is null)` : among
  }
  const parts: string[] = []
  if (filter.from !== undefined) parts.push(`${column} >= ${params.add(filter.from)}::${type}`)
  if (filter.to !== undefined) parts.push(`${column} <= ${params.add(filter.to)}::${type}`)
  return parts.length > 0 ? parts.join(' and ') : 'true'
}

interface Order {
  column: SortColumn
  descending: boolean
}

function orderOf(source: ListSource, asked: Asked): Order {
  const key = asked.sort?.key ?? source.defaultSort
  const column = source.sorts[key]
  if (!column) throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { path: 'sort' } })
  ident(column.column)
  return { column, descending: asked.sort?.descending ?? false }
}

/** Rows after the cursor in the order of the list; PostgreSQL puts nulls last when ascending, first when descending. */
function keyset(source: ListSource, order: Order, [value, id]: [unknown, string], params: Params): string {
  const column = `${source.alias}.${order.column.column}`
  const key = `${source.alias}.id`
  const sign = order.descending ? '<' : '>'
  if (value === null) {
    const rest = `${column} is null and ${key} ${sign} ${params.add(id)}`
    return order.descending ? `((${rest}) or ${column} is not null)` : `(${rest})`
  }
  const beyond = `(${column}, ${key}) ${sign} (${params.add(value)}, ${params.add(id)})`
  return order.column.nullable && !order.descending ? `(${beyond} or ${column} is null)` : beyond
}

/** Rows as they stood at the end of a past day; a row not yet recorded then counts as first recorded. */
function asOfSource(source: ListSource, asOf: string, params: Params): string {
  const [schema, table] = source.table.split('.') as [string, string]
  const at = params.add(`${asOf} 24:00:00+08`)
  return `(select (jsonb_populate_record(t, coalesce(v.data, '{}'))).* from ${source.table} t
    left join lateral (select h.data from ${schema}.row_history h
      where h.table_name = '${table}' and h.row_id = t.id and h.sys_to >= ${at}::timestamptz
      order by h.version limit 1) v on true) ${source.alias}`
}

function encode(values: unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

function decode(cursor: string): [unknown, string] {
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(values) && values.length === 2 && /^[0-9a-f-]{36}$/.test(values[1])) {
      const [value, id] = values
      if (value === null || typeof value === 'string' || typeof value === 'number') return [value, id]
    }
  } catch {
    // told below
  }
  throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { path: 'cursor' } })
}
