import { rangeOf } from '@county/api-kit/keyset'
import { query } from '@county/api-kit/verb'
import { VisitBoard, type VisitDue } from '@county/governance/visit/verbs'
import { daysBetween } from '@county/kernel/local-date'
import { z } from 'zod'

/** Visits are shown a week ahead. */
const AHEAD = 7

/** Households to be visited: the latest first, then those never visited. */
export const board = query({
  name: 'governance.householdVisit.board',
  title: { zh: '走访待办', en: 'Visits due' },
  permission: 'governance.visit.read',
  input: z.object({ area: z.string().max(200).optional(), limit: z.int().min(1).max(500).default(200) }),
  output: VisitBoard,
  async run(c, asked) {
    const { from, to } = rangeOf(c, asked.area)
    const rows = await c.tx.query<Omit<VisitDue, 'daysLeft'>>(DUE, [c.today, AHEAD, from, to, asked.limit])
    const done = await c.tx.one<{ overdue: number; total: number; visited: number }>(COUNTS, [c.today, from, to, AHEAD])
    const due = rows.map((r) => ({ ...r, daysLeft: r.dueOn ? daysBetween(c.today, r.dueOn) : null }))
    return { today: c.today, due, overdue: done.overdue, total: done.total, visitedThisMonth: done.visited }
  },
})

const DUE = `
  select v.household_id as "householdId", v.household_no as "householdNo", v.head_name as "headName", v.address,
    v.area_path as "areaPath", v.key, v.last_visit_on as "lastVisitOn", v.last_need as "lastNeed", v.due_on as "dueOn"
  from governance.visit_due_on($1::date) v
  where (v.due_on is null or v.due_on <= $1::date + $2::int) and v.area_path >= $3 and v.area_path < $4
  order by v.key desc, v.due_on nulls last, v.household_no limit $5`

const COUNTS = `
  select count(*) filter (where v.due_on < $1::date)::int as overdue,
    count(*) filter (where v.due_on is null or v.due_on <= $1::date + $4::int)::int as total,
    count(*) filter (where v.last_visit_on >= date_trunc('month', $1::date))::int as visited
  from governance.visit_due_on($1::date) v where v.area_path >= $2 and v.area_path < $3`
