import { rangeOf } from '@county/api-kit/keyset'
import { query } from '@county/api-kit/verb'
import { ContractOverview } from '@county/health/contract/verbs'
import { ageOn } from '@county/kernel/local-date'
import { z } from 'zod'

type Unsigned = Omit<ContractOverview['unsigned'][number], 'age'> & { birthDate: string | null }

/** Contracts by institution and team, signed and performed apart, and persons who should sign and have not. */
export const overview = query({
  name: 'health.contract.overview',
  title: { zh: '签约与履约概况', en: 'Contracts signed and performed' },
  permission: 'health.contract.read',
  input: z.object({ area: z.string().max(200).optional() }),
  output: ContractOverview,
  async run(c, asked) {
    const { from, to } = rangeOf(c, asked.area)
    const values = [c.today, from, to]
    const sums = await c.tx.one<Pick<ContractOverview, 'needed' | 'signed' | 'performed'>>(SUMS, values)
    const teams = await c.tx.query<ContractOverview['teams'][number]>(TEAMS, values)
    // Whether somebody has signed is asked of all institutions, whoever asks.
    const { shouldSign, unsigned } = await c.beyondInstitution(async () => ({
      ...(await c.tx.one<{ shouldSign: number }>(SHOULD, values)),
      unsigned: await c.tx.query<Unsigned>(UNSIGNED, values),
    }))
    return {
      today: c.today,
      ...sums,
      shouldSign,
      teams,
      unsigned: unsigned.map(({ birthDate, ...p }) => ({ ...p, age: birthDate ? ageOn(birthDate, c.today) : null })),
    }
  },
})

const IN_AREA = 'area_path >= $2 and area_path < $3'
const SUMS = `
  select health.setting_on('servicesNeeded', $1::date) as needed,
    (select count(*)::int from health.contract_on($1::date) where ${IN_AREA}) as signed,
    (select count(*)::int from health.contract_on($1::date) where ${IN_AREA} and services >= needed) as performed`
const SHOULD = `select count(*)::int as "shouldSign" from health.should_sign_on($1::date) where ${IN_AREA}`
const TEAMS = `
  select c.institution_name as "institutionName", c.team, count(*)::int as signed,
    (count(*) filter (where k.services >= k.needed))::int as performed, sum(k.services)::int as services,
    (count(*) filter (where c.valid_to <= $1::date + 30))::int as "endingSoon"
  from health.contract_on($1::date) k join health.contract c on c.id = k.id
  where k.area_path >= $2 and k.area_path < $3 group by 1, 2 order by 1, 2 limit 200`
const UNSIGNED = `
  select p.person_id as "personId", p.person_name as "personName", p.birth_date as "birthDate", p.household_no as "householdNo",
    p.address
  from health.should_sign_on($1::date) p
  where p.area_path >= $2 and p.area_path < $3
    and not exists (select from health.contract_on($1::date) k where k.person_id = p.person_id)
  order by p.birth_date nulls last, p.person_id limit 100`
