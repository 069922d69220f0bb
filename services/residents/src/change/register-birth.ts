import { command } from '@county/api-kit/verb'
import { ChangeDone, RegisterBirth } from '@county/residents/change/inputs'
import { planBirth } from '@county/residents/change/join'
import { createPerson } from '../person/create.ts'
import { CHANGE, finishChange } from './done.ts'
import { areaOfHousehold } from './joiners.ts'
import { loadHousehold } from './load.ts'

/** A child is born into a household. */
export const registerBirth = command({
  ...CHANGE,
  name: 'residents.change.registerBirth',
  title: { zh: '登记出生', en: 'Register a birth' },
  input: RegisterBirth,
  output: ChangeDone,
  async run(c, input) {
    const household = await loadHousehold(c, input.householdId)
    const child = await createPerson(c, { marital: '10', ...input.child }, await areaOfHousehold(c, household.id))
    return finishChange(c, household.id, planBirth(household, { ...input, child }, c.today), input.note)
  },
})
