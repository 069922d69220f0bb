import { rangeOf } from '@county/api-kit/keyset'
import { query } from '@county/api-kit/verb'
import { standingOf } from '@county/governance/permit/rules'
import { PermitBoard, type PermitCard } from '@county/governance/permit/verbs'
import { daysBetween } from '@county/kernel/local-date'
import { z } from 'zod'
import { settingsOn } from '../rule/read-rules.ts'

/** Permits whose endorsement is due within the days of notice or late, the most urgent first. */
export const board = query({
  name: 'governance.residencePermit.board',
  title: { zh: '居住证签注待办', en: 'Permits to endorse' },
  permission: 'governance.registration.read',
  input: z.object({ area: z.string().max(200).optional(), householdId: z.uuid().optional() }),
  output: PermitBoard,
  async run(c, asked) {
    const { from, to } = rangeOf(c, asked.area)
    const rules = await settingsOn(c, c.today)
    const rows = await c.tx.query<Omit<PermitCard, 'daysLeft' | 'standing'>>(DUE, [
      c.today,
      rules.permitNoticeDays,
      from,
      to,
      asked.householdId ?? null,
    ])
    const cards = rows.map((r) => ({
      ...r,
      daysLeft: daysBetween(c.today, r.dueOn),
      standing: standingOf(r.dueOn, c.today, rules),
    }))
    const suspended = cards.filter((k) => k.standing === 'suspended').length
    return { today: c.today, cards, due: cards.length - suspended, suspended }
  },
})

const DUE = `
  select r.id, r.version, r.person_id as "personId", r.person_name as "personName", p.household_id as "householdId",
    p.household_no as "householdNo", p.address, r.number, r.station, r.due_on as "dueOn"
  from governance.residence_permit r left join residents.person_card p on p.id = r.person_id
  where r.closed_on is null and r.due_on <= $1::date + $2::int and r.area_path >= $3 and r.area_path < $4
    and ($5::uuid is null or p.household_id = $5)
  order by r.due_on, r.id limit 500`
