import { command } from '@county/api-kit/verb'
import { ChangeDone, MoveAway } from '@county/residents/change/inputs'
import { planMoveAway } from '@county/residents/change/leave'
import { CHANGE, finishChange } from './done.ts'
import { loadHousehold } from './load.ts'

/** Members move away from the county's care. */
export const moveAway = command({
  ...CHANGE,
  name: 'residents.change.moveAway',
  title: { zh: '登记迁出', en: 'Register moving away' },
  input: MoveAway,
  output: ChangeDone,
  async run(c, input) {
    const household = await loadHousehold(c, input.householdId)
    const plan = planMoveAway(household, { ...input, marriedOut: input.reason === 'marriedOut' }, c.today)
    const told = [input.destination && `迁往：${input.destination}`, input.note].filter(Boolean).join('；')
    return finishChange(c, household.id, plan, told || null)
  },
})
