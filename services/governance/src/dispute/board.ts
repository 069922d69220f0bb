import { rangeOf } from '@county/api-kit/keyset'
import { query } from '@county/api-kit/verb'
import { DisputeBoard } from '@county/governance/dispute/verbs'
import { daysBetween } from '@county/kernel/local-date'
import { z } from 'zod'

/** Open disputes by step, the earliest limit first. */
export const board = query({
  name: 'governance.dispute.board',
  title: { zh: '纠纷办理', en: 'Disputes at work' },
  permission: 'governance.dispute.read',
  input: z.object({ area: z.string().max(200).optional() }),
  output: DisputeBoard,
  async run(c, asked) {
    const { from, to } = rangeOf(c, asked.area)
    const rows = await c.tx.query<any>(OPEN, [from, to])
    const done = await c.tx.one<{ n: number }>(
      `select count(*)::int as n from governance.dispute d where d.outcome_on >= date_trunc('month', $1::date)
         and d.area_path >= $2 and d.area_path < $3 and governance.counts(d.closed_reason)`,
      [c.today, from, to],
    )
    const cards = rows.map((r) => ({ ...r, daysLeft: r.dueOn ? daysBetween(c.today, r.dueOn) : null }))
    return {
      today: c.today,
      found: cards.filter((r) => r.state === 'found'),
      mediating: cards.filter((r) => r.state === 'mediating'),
      overdue: cards.filter((r) => r.daysLeft !== null && r.daysLeft < 0).length,
      closedThisMonth: done.n,
    }
  },
})

const OPEN = `
  select d.id, d.version, d.title, d.kind, d.area_path as "areaPath", coalesce(a.name, d.area_path) as "areaName", d.state,
    d.grade, d.level, d.found_on as "foundOn", d.due_on as "dueOn", d.mediator, d.parties, coalesce(d.raised, 0) as raised,
    s.text as "lastStep"
  from governance.dispute d
  left join core.area a on a.area_path = d.area_path
  left join lateral (select x.text from governance.dispute_step x
    where x.dispute_id = d.id and x.closed_on is null and x.step <> 'found' order by x."on" desc, x.id desc limit 1) s on true
  where d.closed_on is null and d.outcome is null and d.area_path >= $1 and d.area_path < $2
  order by d.due_on nulls last, d.id limit 500`
