import { command } from '@county/api-kit/verb'
import { ChangeDone, MarryIn } from '@county/residents/change/inputs'
import { planMarryIn } from '@county/residents/change/join'
import { CHANGE, finishChange } from './done.ts'
import { areaOfHousehold, loadJoiner } from './joiners.ts'
import { loadHousehold } from './load.ts'

/** Somebody marries into a household, from outside or from another household. */
export const marryIn = command({
  ...CHANGE,
  name: 'residents.change.marryIn',
  title: { zh: '登记婚入', en: 'Register marrying in' },
  input: MarryIn,
  output: ChangeDone,
  async run(c, input) {
    const household = await loadHousehold(c, input.householdId)
    const joiner = await loadJoiner(c, input.joiner, await areaOfHousehold(c, household.id))
    const from = joiner.householdId === null ? null : await loadHousehold(c, joiner.householdId)
    const plan = planMarryIn(household, { ...input, joiner, from }, c.today)
    return finishChange(c, household.id, plan, input.note)
  },
})
