import { query } from '@county/api-kit/verb'
import { isCovered } from '@county/health/admission/rules'
import { Eligibility } from '@county/health/admission/verbs'
import { DomainError } from '@county/kernel/errors'
import { z } from 'zod'
import { categoryOf, designatedOn } from './hooks.ts'

type Card = Pick<Eligibility, 'personId' | 'personName' | 'householdNo' | 'address'>

/** At the counter: whether a person is treated before payment, where, and what is still owed. Throws NOT_FOUND. */
export const eligibility = query({
  name: 'health.admission.eligibility',
  title: { zh: '核验先诊疗后付费资格', en: 'Check at the counter' },
  permission: 'health.admission.read',
  input: z.object({ personId: z.uuid() }),
  output: Eligibility,
  async run(c, { personId }) {
    const card = await c.tx.maybe<Card>(
      `select id as "personId", name as "personName", household_no as "householdNo", address
       from residents.person_card where id = $1`,
      [personId],
    )
    if (!card) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { personId } })
    const open = await c.tx.query<Eligibility['open'][number]>(
      `select id, hospital, admitted_on as "admittedOn", discharged_on as "dischargedOn", arrears::float8 as arrears,
         pay_by as "payBy" from health.admission
       where person_id = $1 and closed_on is null and settled_on is null and (arrears is null or arrears > 0)
       order by admitted_on desc, id`,
      [personId],
    )
    const povertyCategory = await categoryOf(c, personId)
    const hospitals = await designatedOn(c, c.today)
    return { ...card, povertyCategory, covered: isCovered(povertyCategory), open, hospitals }
  },
})
