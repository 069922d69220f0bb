import { countyArea } from '@county/api-kit/ledger/county-hooks'
import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import type { Context } from '@county/api-kit/verb'
import { errors } from '@county/health/errors'
import { assertAddsUp } from '@county/health/illness/cost-rules'
import type { Illness } from '@county/health/illness/illness'
import type { IllnessCost } from '@county/health/illness/illness-cost'
import type { IllnessKind } from '@county/health/illness/illness-kind'
import { computeNext } from '../care/follow.ts'
import { assertInstitution } from '../institution/hooks.ts'
import { assertHappened } from '../rule/read-rules.ts'

/** The name under which the county's list knows an illness, today or on the day of its diagnosis. Throws HEALTH_UNKNOWN_ILLNESS. */
async function listedName(c: Context, name: string, diagnosedOn: string): Promise<string> {
  const found = await c.tx.maybe<{ name: string }>(
    `select name from health.illness_kind
     where closed_on is null and (name = $1 or $1 = any(string_to_array(other_names, '、')))
       and exists (select from unnest(array[$2::date, $3::date]) as day
         where valid_from <= day and (valid_to is null or valid_to >= day))
     order by name = $1 desc limit 1`,
    [name, diagnosedOn, c.today],
  )
  if (!found) throw errors.error('HEALTH_UNKNOWN_ILLNESS', { on: c.today })
  return found.name
}

/** An illness is one of the list, and is followed up in turn. */
export const illnessHooks: LedgerHooks<Illness> = {
  async beforeWrite(c, values, before, subjectId) {
    assertHappened(c, values.diagnosedOn)
    await assertInstitution(c, values.institutionName)
    const illness = await listedName(c, values.illness, values.diagnosedOn)
    return { illness, ...(await computeNext(c, subjectId as string, 'illness', before)) }
  },
}

/** The parts of a bill add up. */
export const costHooks: LedgerHooks<IllnessCost> = {
  async beforeWrite(c, values) {
    assertHappened(c, values.settledOn)
    await assertInstitution(c, values.institutionName)
    assertAddsUp(values)
    return undefined
  },
}

/** The list is the county's. */
export const kindHooks: LedgerHooks<IllnessKind> = { area: countyArea }
