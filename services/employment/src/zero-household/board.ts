import { rangeOf } from '@county/api-kit/keyset'
import { query } from '@county/api-kit/verb'
import { ZeroBoard, type ZeroCard } from '@county/employment/zero-household/verbs'
import { addMonths, daysBetween, quarterEnd } from '@county/kernel/local-date'
import { firstDay, monthOf } from '@county/kernel/month'
import { z } from 'zod'

type Row = Omit<ZeroCard, 'daysLeft'>

/** Open cases by step, the nearest deadline first, and how many were cleared this quarter. */
export const board = query({
  name: 'employment.zeroHousehold.board',
  title: { zh: '零就业家庭清零看板', en: 'Zero-employment board' },
  permission: 'employment.zeroHousehold.read',
  input: z.object({ area: z.string().max(200).optional() }),
  output: ZeroBoard,
  async run(c, asked) {
    const range = rangeOf(c, asked.area)
    const rows = await c.tx.query<Row>(
      `select z.id, z.version, z.household_id as "householdId", z.household_name as "householdName", z.area_path as "areaPath",
         h.address, z.state, z.labourers, z.willing, z.cause, z.found_on as "foundOn", z.recognised_on as "recognisedOn",
         z.deadline, z.responsible, z.plan, z.measures, z.resolved_on as "resolvedOn"
       from employment.zero_household z left join residents.household_card h on h.id = z.household_id
       where z.closed_on is null and z.area_path >= $1 and z.area_path < $2
       order by z.deadline nulls last, z.found_on, z.id limit 1000`,
      [range.from, range.to],
    )
    const end = quarterEnd(c.today)
    const begin = firstDay(monthOf(addMonths(end, -2)))
    const { cleared } = await c.tx.one<{ cleared: number }>(
      `select count(*)::int as cleared from employment.zero_household
       where state = 'cleared' and cleared_on between $1 and $2 and area_path >= $3 and area_path < $4`,
      [begin, end, range.from, range.to],
    )
    const cards = rows.map((r) => ({ ...r, daysLeft: r.deadline ? daysBetween(c.today, r.deadline) : null }))
    return {
      today: c.today,
      found: cards.filter((r) => r.state === 'found'),
      recognised: cards.filter((r) => r.state === 'recognised' && r.resolvedOn === null),
      toClear: cards.filter((r) => r.state === 'recognised' && r.resolvedOn !== null),
      overdue: cards.filter((r) => r.daysLeft !== null && r.daysLeft < 0).length,
      clearedThisQuarter: cleared,
    }
  },
})
