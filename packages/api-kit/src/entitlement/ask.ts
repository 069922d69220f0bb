import type { Entitled, EntitlementCard } from '@county/core/entitlement'
import { scopeOf } from '../actor.ts'
import { rangeOf } from '../keyset.ts'
import type { EntitlementQuery } from '../module.ts'
import { Params } from '../sql.ts'
import type { Context } from '../verb.ts'

/** Which of the persons or households that should receive something. */
export interface Asked {
  subjects?: readonly string[]
  area?: string | undefined
  state?: 'missing' | 'received' | 'all'
  reason?: string | undefined
  after?: readonly string[] | null
  limit?: number
}

/** A row of an entitlement as stored, before it is shown. */
interface Row extends Omit<Entitled, 'told'> {
  toldOn: string | null
  note: string | null
  toldBy: string | null
}

/** `e`: the query's rows in the officer's area; what somebody told counts before what the rule found. */
function base(c: Context, { card, sql }: EntitlementQuery, asked: Asked, p: Params): string {
  p.add(c.today)
  p.add(asked.subjects ?? null)
  const { from, to } = asked.area ? rangeOf(c, asked.area) : scopeOf(c.actor)
  const range = `q.area_path >= ${p.add(from)} and q.area_path < ${p.add(to)}`
  return `with e as materialized (
    select q.subject_id, q.area_path, q.since, q.received, n.note, n.told_on, n.updated_by as told_by,
      case when not q.received then coalesce(n.reason, q.why_not) end as why_not
    from (${sql}) q
    left join core.entitlement_note n on n.entitlement_id = ${p.add(card.id)} and n.subject_id = q.subject_id
      and n.closed_on is null
    where ${range})`
}

function filter(asked: Asked, p: Params): string {
  const parts = ['true']
  if (asked.state === 'missing') parts.push('not e.received')
  if (asked.state === 'received') parts.push('e.received')
  if (asked.reason) parts.push(`e.why_not = ${p.add(asked.reason)}`)
  return parts.join(' and ')
}

const SUBJECT = {
  person: `join residents.person_card s on s.id = e.subject_id`,
  household: `join residents.household_card s on s.id = e.subject_id`,
} as const
const NAMED = {
  person: `s.name, s.household_id as "householdId", s.household_no as "householdNo", s.address`,
  household: `s.head_name as name, s.id as "householdId", s.household_no as "householdNo", s.address`,
} as const

/** Persons or households that should receive something, in the order of their areas. */
export async function listEntitled(c: Context, q: EntitlementQuery, asked: Asked): Promise<Entitled[]> {
  const p = new Params()
  const sql = base(c, q, asked, p)
  const where = filter(asked, p)
  const after = asked.after
    ? `and (e.area_path, e.subject_id) > (${p.add(asked.after[0])}, ${p.add(asked.after[1])}::uuid)`
    : ''
  const { subject } = q.card
  const rows = await c.tx.query<Row>(
    `${sql} select e.subject_id as "subjectId", ${NAMED[subject]}, e.area_path as "areaPath", e.since, e.received,
       e.why_not as "whyNot", e.note, e.told_on as "toldOn", core.officer_name(e.told_by) as "toldBy"
     from e ${SUBJECT[subject]} where ${where} ${after}
     order by e.area_path, e.subject_id limit ${p.add(asked.limit ?? 1000)}`,
    p.values,
  )
  return rows.map(({ toldOn, note, toldBy, ...row }) => ({
    ...row,
    told: toldOn && !row.received ? { note, on: toldOn, by: toldBy } : null,
  }))
}

/** How many should receive something, by what became of it. */
export async function countEntitled(c: Context, q: EntitlementQuery, area: string | undefined) {
  const p = new Params()
  const sql = base(c, q, { area }, p)
  const rows = await c.tx.query<{ received: boolean; code: string | null; count: number }>(
    `${sql} select e.received, e.why_not as code, count(*)::int as count from e group by 1, 2 order by 3 desc`,
    p.values,
  )
  const sum = (list: typeof rows) => list.reduce((n, r) => n + r.count, 0)
  const missing = rows.filter((r) => !r.received)
  return {
    eligible: sum(rows),
    received: sum(rows.filter((r) => r.received)),
    missing: sum(missing),
    reasons: missing.map(({ code, count }) => ({ code, count })),
  }
}

/** How many rows of a list there are. */
export async function countListed(c: Context, q: EntitlementQuery, asked: Asked): Promise<number> {
  const p = new Params()
  const sql = base(c, q, asked, p)
  const { n } = await c.tx.one<{ n: number }>(
    `${sql} select count(*)::int as n from e where ${filter(asked, p)}`,
    p.values,
  )
  return n
}

/** The household's members as they are today, and the household itself: whom its entitlements may be about. */
export async function subjectsOf(
  c: Context,
  householdId: string,
): Promise<Record<EntitlementCard['subject'], string[]>> {
  const rows = await c.tx.query<{ id: string }>(
    `select id from residents.person_card where household_id = $1 and state in ('living', 'away')`,
    [householdId],
  )
  return { person: rows.map((r) => r.id), household: [householdId] }
}
