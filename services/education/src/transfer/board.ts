import { rangeOf } from '@county/api-kit/keyset'
import { query } from '@county/api-kit/verb'
import { TransferBoard } from '@county/education/transfer/verbs'
import { daysBetween } from '@county/kernel/local-date'
import { z } from 'zod'

/** Transfers under way, the earliest deadline first; and those of the last thirty days. */
export const board = query({
  name: 'education.transfer.board',
  title: { zh: '转学办理', en: 'Transfers under way' },
  permission: 'education.transfer.read',
  input: z.object({ area: z.string().max(200).optional() }),
  output: TransferBoard,
  async run(c, asked) {
    const { from, to } = rangeOf(c, asked.area)
    const rows = await c.tx.query<any>(
      `select t.id, t.version, t.person_id as "personId", t.person_name as "personName", p.household_no as "householdNo",
         t.area_path as "areaPath", t.state, t.from_school as "fromSchool", t.to_school as "toSchool", t.grade, t.reason,
         t.applied_on as "appliedOn", t.due_on as "dueOn", t.released_on as "releasedOn", t.starts_on as "startsOn", t.decision
       from education.transfer t left join residents.person_card p on p.id = t.person_id
       where (t.closed_on is null or t.closed_on > $1::date - 30) and t.area_path >= $2 and t.area_path < $3
       order by t.closed_on desc nulls first, t.due_on nulls last, t.id limit 500`,
      [c.today, from, to],
    )
    const cards = rows.map((r) => ({ ...r, daysLeft: r.dueOn ? daysBetween(c.today, r.dueOn) : null }))
    return {
      today: c.today,
      applied: cards.filter((r) => r.state === 'applied'),
      released: cards.filter((r) => r.state === 'released'),
      done: cards.filter((r) => r.state !== 'applied' && r.state !== 'released'),
    }
  },
})
