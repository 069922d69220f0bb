import { expect, test } from 'vitest'
import { pendingCosigns, settle } from './arbitration.ts'

const opinion = { unitName: '县人社局', value: 480, reason: '含签约未入住' }

test('without another opinion the filed value stands', () => {
  expect(settle(500, [], null)).toEqual({ state: 'agreed', value: 500 })
  expect(settle(500, [{ ...opinion, value: 500 }], null)).toEqual({ state: 'agreed', value: 500 })
})

test('another opinion withholds the value of that line until the bureau rules', () => {
  expect(settle(500, [opinion], null)).toEqual({ state: 'disputed', value: null })
  expect(settle(500, [opinion], { value: 480, reason: '以入住为准' })).toEqual({ state: 'ruled', value: 480 })
})

test('co-leads who have not answered are named', () => {
  expect(
    pendingCosigns([
      { unitId: null, unitName: '县住建局', state: 'pending' },
      { unitId: null, unitName: '县生态移民局', state: 'agreed' },
    ]),
  ).toEqual(['县住建局'])
})
