import { command } from '@county/api-kit/verb'
import { ChangeDone, ChangeHead } from '@county/residents/change/inputs'
import { planHead } from '@county/residents/change/regroup'
import { CHANGE, finishChange } from './done.ts'
import { loadHousehold } from './load.ts'

/** Another member becomes the head. */
export const changeHead = command({
  ...CHANGE,
  name: 'residents.change.changeHead',
  title: { zh: '变更户主', en: 'Change the head' },
  input: ChangeHead,
  output: ChangeDone,
  async run(c, input) {
    const household = await loadHousehold(c, input.householdId)
    return finishChange(c, household.id, planHead(household, input, c.today), input.note)
  },
})
