import { createHash } from 'node:crypto'
import type { Context } from '@county/api-kit/verb'
import type { Evidence } from '@county/coordination/evaluation/evaluation'
import { progressOf } from '@county/coordination/figure/progress'
import { PLAN } from '@county/coordination/plan/plan'
import { lastDay } from '@county/kernel/month'

/** A unit that is evaluated: those that file reports of measures. */
export interface AssessedUnit {
  id: string
  name: string
}

/** Units with reports in a year, under the name of the last one. */
export function listUnits(c: Context, year: number): Promise<AssessedUnit[]> {
  return c.tx.query<AssessedUnit>(
    `select distinct on (unit_id) unit_id as id, unit_name as name from coordination.report
     where month like $1 || '-%' and unit_id is not null order by unit_id, month desc`,
    [String(year)],
  )
}

type Found = Evidence & { unit_id: string }

/** Rows behind every basis for every unit of a year, from what the platform holds on the day of the request. */
export async function countYear(c: Context, year: number): Promise<Map<string, Evidence[]>> {
  const found = new Map<string, Evidence[]>()
  const keep = (basis: string, rows: readonly Found[]) => {
    for (const { unit_id, id, label, hit } of rows) {
      const key = `${unit_id}|${basis}`
      found.set(key, [...(found.get(key) ?? []), { id, label, hit }])
    }
  }
  keep('targets', await targets(c, year))
  for (const [basis, sql] of Object.entries(SQL)) keep(basis, await c.tx.query<Found>(sql, [String(year), c.today]))
  return found
}

/** Fingerprint of the rows a score was counted from: the same rows give the same one, in whatever order. */
export function digestOf(evidence: readonly Evidence[]): string {
  const rows = evidence.map((e) => `${e.id}:${e.hit ? 1 : 0}`).sort()
  return createHash('sha256').update(rows.join('\n')).digest('hex').slice(0, 16)
}

/** The plan's targets with a goal, as the year's last closed month has them. */
async function targets(c: Context, year: number): Promise<Found[]> {
  const rows = await c.tx.query<any>(
    `select r.unit_id, l.id, l.label, l.kind, l.goal, l.from_on, l.by_on, l.better, l.month,
       case when a.id is null then l.value else a.value end as value
     from coordination.report_line l join coordination.report r on r.id = l.report_id
     left join coordination.arbitration a on a.line_id = l.id
     where r.unit_id is not null and l.target_key is not null and (l.goal is not null or l.kind = 'milestone')
       and l.month = (select max(month) from coordination.report_month where month like $1 || '-%' and state = 'closed')
     order by l.report_id, l.position`,
    [String(year)],
  )
  return rows.map((l) => ({
    unit_id: l.unit_id,
    id: l.id,
    label: l.label,
    hit:
      progressOf(
        { kind: l.kind, goal: l.goal, value: l.value, from: l.from_on, by: l.by_on, better: l.better },
        lastDay(l.month),
        PLAN.issuedOn,
      ) === 'met',
  }))
}

const REPORTS = `from coordination.report r join coordination.report_month m on m.month = r.month and m.state = 'closed'
  where r.month like $1 || '-%' and r.unit_id is not null and r.due_on <= $2::date`

/** Every name a unit has had, for ledgers that name units in words. */
const NAMED = `join (select distinct n.unit_id, x.name from core.unit_name n
  cross join lateral (values (n.name), (n.short_name)) x(name)) u on u.name =`

/** $1 is the year, $2 today. */
const SQL: Record<string, string> = {
  onTime: `select r.unit_id, r.id, r.month || ' ' || r.title as label,
      (r.first_submitted_at at time zone 'Asia/Shanghai')::date <= r.due_on is true as hit ${REPORTS} order by r.month, r.measure_no`,
  accepted: `select r.unit_id, r.id, r.month || ' ' || r.title as label, r.returned = 0 as hit ${REPORTS}
      and r.first_submitted_at is not null order by r.month, r.measure_no`,
  actionItems: `select u.unit_id, i.id, i.title as label, (i.state = 'closed' and i.applied_on <= i.due_on) is true as hit
    from coordination.action_item i ${NAMED} i.unit_name
    where extract(year from i.due_on) = $1::int and i.due_on <= $2::date and i.closed_on is null order by i.due_on, i.id`,
  rectified: `select u.unit_id, i.id, left(i.finding, 60) as label,
      (i.rectified_on <= coalesce(i.due_on, i.held_on + 30)) is true as hit
    from coordination.inspection i ${NAMED} i.checked
    where i.finding is not null and extract(year from i.held_on) = $1::int
      and coalesce(i.due_on, i.held_on + 30) <= $2::date and i.closed_on is null order by i.held_on, i.id`,
}
