import { command } from '@county/api-kit/verb'
import { ChangeDone, MergeHouseholds } from '@county/residents/change/inputs'
import { planMerge } from '@county/residents/change/regroup'
import { CHANGE, finishChange } from './done.ts'
import { loadHousehold } from './load.ts'

/** All members of a household join another; the first closes. */
export const mergeHouseholds = command({
  ...CHANGE,
  name: 'residents.change.mergeHouseholds',
  title: { zh: '并户', en: 'Merge households' },
  input: MergeHouseholds,
  output: ChangeDone,
  async run(c, input) {
    const from = await loadHousehold(c, input.fromId)
    const into = await loadHousehold(c, input.intoId)
    return finishChange(c, into.id, planMerge(from, into, input, c.today), input.note)
  },
})
