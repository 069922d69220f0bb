import { command } from '@county/api-kit/verb'
import { ChangeDone, RegisterDeath } from '@county/residents/change/inputs'
import { planDeath } from '@county/residents/change/leave'
import { CHANGE, finishChange } from './done.ts'
import { loadHouseholdOf } from './load.ts'

/** A member dies. When it was the head, another follows. */
export const registerDeath = command({
  ...CHANGE,
  name: 'residents.change.registerDeath',
  title: { zh: '登记死亡', en: 'Register a death' },
  input: RegisterDeath,
  output: ChangeDone,
  async run(c, input) {
    const household = await loadHouseholdOf(c, input.personId)
    return finishChange(c, household.id, planDeath(household, input, c.today), input.note)
  },
})
