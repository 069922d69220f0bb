import { expect, test } from 'vitest'
import { staffingFromPlan } from './from-plan.ts'

test('the plan’s staffing as rows', () => {
  const rows = staffingFromPlan()
  expect(rows.map((r) => [r.unitName, r.kind, r.establishment, r.filled, r.seconded, r.toFill])).toEqual([
    ['腾龙街道', 'administrative', 20, 11, null, 9],
    ['腾龙街道', 'institutional', 45, 16, null, 29],
    ['腾龙街道', 'support', 3, 0, null, 3],
    ['腾龙街道', 'committee', null, 42, null, 0],
    ['三宝街道', 'cadre', null, 43, null, 25],
    ['三宝街道', 'committee', null, 79, null, 5],
    ['县生态移民局', 'cadre', 20, 23, 8, 8],
  ])
})
