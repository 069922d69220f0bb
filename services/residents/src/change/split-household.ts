import { command } from '@county/api-kit/verb'
import { ChangeDone, SplitHousehold } from '@county/residents/change/inputs'
import { planSplit } from '@county/residents/change/regroup'
import { errors } from '@county/residents/errors'
import { CHANGE, finishChange } from './done.ts'
import { loadHousehold } from './load.ts'
import { createHousehold } from './new-household.ts'
import { assertVacant } from './place.ts'

/** Members split off into a household of their own. */
export const splitHousehold = command({
  ...CHANGE,
  name: 'residents.change.splitHousehold',
  title: { zh: '分户', en: 'Split a household' },
  input: SplitHousehold,
  output: ChangeDone,
  async run(c, input) {
    const household = await loadHousehold(c, input.householdId)
    const head = household.members.find((m) => m.personId === input.headId)
    if (!head) errors.fail('HEAD_NOT_STAYING', { name: input.headId })
    if (input.newHousehold.roomId)
      await assertVacant(c, input.newHousehold.roomId, null, input.newHousehold.roomId === household.roomId)
    const fresh = await createHousehold(c, input.newHousehold, head?.name ?? '', input.on, household.id)
    return finishChange(c, fresh.id, planSplit(household, fresh, input, c.today), input.note)
  },
})
