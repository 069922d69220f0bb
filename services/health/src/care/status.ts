import { query } from '@county/api-kit/verb'
import { isCovered } from '@county/health/admission/rules'
import { HealthStatus } from '@county/health/care/verbs'
import { ageOn } from '@county/kernel/local-date'
import { z } from 'zod'

interface Row {
  personId: string
  personName: string
  birthDate: string | null
  povertyCategory: string | null
  contract: HealthStatus['persons'][number]['contract']
  shouldSign: boolean
  followUpOn: string | null
  largeSelfPaid: boolean
}

/** What everybody who works with a household may know: contracts, the next follow-up, large self-paid cost. Never why. */
export const status = query({
  name: 'health.status.of',
  title: { zh: '家庭健康服务情况', en: 'Health of a household' },
  permission: 'health.status.read',
  input: z.object({ householdId: z.uuid().optional(), personId: z.uuid().optional() }),
  output: HealthStatus,
  async run(c, asked) {
    const values = [c.today, asked.householdId ?? null, asked.personId ?? null]
    // Somebody's contract may be with another institution than the clerk's.
    const rows = await c.beyondInstitution(() => c.tx.query<Row>(SQL, values))
    const persons = rows.map(({ birthDate, povertyCategory, ...row }) => ({
      ...row,
      age: birthDate ? ageOn(birthDate, c.today) : null,
      covered: isCovered(povertyCategory),
    }))
    return { today: c.today, persons }
  },
})

const SQL = `
  with p as materialized (select x.* from residents.person_card x where x.state in ('living', 'away')
    and ($2::uuid is not null or $3::uuid is not null) and ($2::uuid is null or x.household_id = $2)
    and ($3::uuid is null or x.id = $3)),
  paid as materialized (select l.person_id from health.large_self_paid_on($1::date) l)
  select p.id as "personId", p.name as "personName", p.birth_date as "birthDate", f.poverty_category as "povertyCategory",
    (select jsonb_build_object('id', t.id, 'team', t.team, 'institutionName', t.institution_name, 'validTo', t.valid_to,
        'services', coalesce(t.services, 0),
        'performed', coalesce(t.services, 0) >= health.setting_on('servicesNeeded', $1::date))
      from health.contract t where t.person_id = p.id and t.closed_on is null and $1::date between t.signed_on and t.valid_to
      order by t.valid_to desc limit 1) as contract,
    (coalesce(f.poverty_category in ('1', '2', '3', '4'), false)
      or coalesce(p.birth_date <= $1::date - make_interval(years => health.setting_on('focusAge', $1::date)), false)
      or exists (select from health.care k where k.person_id = p.id and k.closed_on is null)) as "shouldSign",
    (select min(d.on) from (select k.next_follow_up_on as on from health.care k where k.person_id = p.id and k.closed_on is null
      union all select i.next_follow_up_on from health.illness i where i.person_id = p.id and i.closed_on is null) d) as "followUpOn",
    p.id in (select person_id from paid) as "largeSelfPaid"
  from p left join residents.person_profile f on f.id = p.id
  order by p.birth_date, p.id limit 50`
