import { allows } from '@county/api-kit/actor'
import type { Context } from '@county/api-kit/verb'
import type { DueItem } from '@county/core/home'
import { sayMonth } from '@county/kernel/month'
import { isBureau } from './support/access.ts'

const item = (
  c: Context,
  id: string,
  title: string,
  detail: string | null,
  dueOn: string | null,
  href: string,
): DueItem => ({
  id,
  module: 'coordination',
  title,
  detail,
  dueOn,
  overdue: dueOn !== null && dueOn < c.today,
  href,
  householdId: null,
  areaPath: null,
})

/** What an officer has to do: reports to fill, review, submit or co-sign; items and requests of the unit; for the bureau, disputes and close-outs. */
export async function listDue(c: Context, limit: number): Promise<DueItem[]> {
  const due = [
    ...(await reportsDue(c)),
    ...(await itemsDue(c)),
    ...(await requestsDue(c)),
    ...(isBureau(c.actor) ? await bureauDue(c) : []),
  ]
  return due
    .sort((a, b) => Number(b.overdue) - Number(a.overdue) || (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'))
    .slice(0, limit)
}

async function reportsDue(c: Context): Promise<DueItem[]> {
  if (!c.actor.unitId) return []
  const rows = await c.tx.query<{
    id: string
    month: string
    title: string
    state: string
    due_on: string
    filled_at: string | null
    edited_by: string | null
  }>(
    `select r.* from coordination.report r join coordination.report_month m on m.month = r.month
     where r.unit_id = $1 and m.state = 'open' and r.state <> 'submitted' order by r.due_on, r.measure_no`,
    [c.actor.unitId],
  )
  const may = (p: string) => allows(c.actor, `coordination.report.${p}`)
  const due = rows.flatMap((r) => {
    const step =
      r.state === 'reviewed'
        ? may('submit') && '上报'
        : r.filled_at
          ? may('review') && r.edited_by !== c.actor.id && '审核'
          : may('fill') && (r.state === 'returned' ? '重新填报' : '填报')
    return step
      ? [item(c, r.id, `${step}${sayMonth(r.month, 'zh-CN')}月报`, r.title, r.due_on, `/coordination/reports/${r.id}`)]
      : []
  })
  if (!may('cosign')) return due
  const signs = await c.tx.query<{ id: string; month: string; title: string; due_on: string }>(
    `select r.id, r.month, r.title, r.due_on from coordination.cosign s join coordination.report r on r.id = s.report_id
     join coordination.report_month m on m.month = r.month
     where s.unit_id = $1 and s.state = 'pending' and m.state = 'open' and r.filled_at is not null`,
    [c.actor.unitId],
  )
  return [
    ...due,
    ...signs.map((r) =>
      item(
        c,
        `sign-${r.id}`,
        `会签${sayMonth(r.month, 'zh-CN')}月报`,
        r.title,
        r.due_on,
        `/coordination/reports/${r.id}`,
      ),
    ),
  ]
}

async function itemsDue(c: Context): Promise<DueItem[]> {
  if (!c.actor.unitId || !allows(c.actor, 'coordination.actionItem.work')) return []
  const rows = await c.tx.query<{ id: string; no: string; title: string; due_on: string }>(
    `select id, no, title, due_on from coordination.action_item where unit_id = $1 and state = 'working' and closed_on is null order by due_on limit 50`,
    [c.actor.unitId],
  )
  return rows.map((r) =>
    item(c, r.id, `办理交办事项${r.no ?? ''}`, r.title, r.due_on, `/coordination/action-items/${r.id}`),
  )
}

async function requestsDue(c: Context): Promise<DueItem[]> {
  if (!c.actor.unitId || !allows(c.actor, 'coordination.adhoc.answer')) return []
  const rows = await c.tx.query<{ id: string; title: string; due_on: string }>(
    `select a.id, r.title, r.due_on from coordination.adhoc_answer a join coordination.adhoc_request r on r.id = a.request_id
     where a.unit_id = $1 and a.answered_at is null and r.closed_on is null order by r.due_on limit 50`,
    [c.actor.unitId],
  )
  return rows.map((r) => item(c, r.id, '回复即需即报', r.title, r.due_on, '/coordination/requests'))
}

async function bureauDue(c: Context): Promise<DueItem[]> {
  const items = await c.tx.query<{ id: string; no: string; title: string; due_on: string }>(
    `select id, no, title, due_on from coordination.action_item where state = 'applied' and closed_on is null
       and applied_by_id is distinct from $1 order by applied_on limit 50`,
    [c.actor.id],
  )
  const disputes = await c.tx.query<{ id: string; title: string; due_on: string; n: number }>(
    `select r.id, r.title, r.due_on, count(distinct o.line_id)::int as n from coordination.line_opinion o
     join coordination.report_line l on l.id = o.line_id join coordination.report r on r.id = o.report_id
     join coordination.report_month m on m.month = r.month left join coordination.arbitration a on a.line_id = o.line_id
     where m.state = 'open' and o.closed_on is null and a.id is null and o.value is distinct from l.value group by r.id order by r.measure_no`,
  )
  return [
    ...items.map((r) =>
      item(c, `close-${r.id}`, `销号审核${r.no ?? ''}`, r.title, r.due_on, `/coordination/action-items/${r.id}`),
    ),
    ...disputes.map((r) =>
      item(c, `rule-${r.id}`, `裁定${r.n}行不同数值`, r.title, r.due_on, `/coordination/reports/${r.id}`),
    ),
  ]
}
