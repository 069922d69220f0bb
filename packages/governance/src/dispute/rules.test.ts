import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disputeGrade, disputeLevel } from '../codes.ts'
import { DEFAULTS } from '../setting/setting-key.ts'
import { assertOutcome, dueOn, levelAbove, limitDays, stateOf } from './rules.ts'

const grades = fc.constantFrom(...disputeGrade.items.map((i) => i.code))
const levels = fc.constantFrom(...disputeLevel.items.map((i) => i.code))

test('a dispute without a grade is due for grading, with one for its level, closed for nothing', () => {
  const found = { foundOn: '2026-11-01', grade: null, level: 'community', outcome: null }
  expect(dueOn(found, '2026-11-01', DEFAULTS)).toBe('2026-11-02')
  expect(dueOn({ ...found, grade: 'ordinary' }, '2026-11-03', DEFAULTS)).toBe('2026-11-10')
  expect(dueOn({ ...found, grade: 'ordinary', outcome: 'settled' }, '2026-11-03', DEFAULTS)).toBeNull()
})

test('every grade has a limit at every level, and a major dispute is never given longer than an ordinary one', () => {
  fc.assert(
    fc.property(levels, grades, (level, grade) => {
      expect(limitDays(level, grade, DEFAULTS)).toBeGreaterThan(0)
      expect(limitDays(level, 'major', DEFAULTS)).toBeLessThanOrEqual(limitDays(level, 'ordinary', DEFAULTS))
    }),
  )
})

test('a dispute rises from community to street to county and no further', () => {
  expect(levelAbove('community')).toBe('street')
  expect(levelAbove('street')).toBe('county')
  expect(() => levelAbove('county')).toThrow(expect.objectContaining({ code: 'GOVERNANCE_TOP_LEVEL' }))
})

test('what is settled says what was agreed, on a day not before the finding', () => {
  const row = { foundOn: '2026-11-01', outcome: 'settled', outcomeOn: '2026-11-05', agreement: '恢复通道' }
  expect(() => assertOutcome(row)).not.toThrow()
  expect(() => assertOutcome({ ...row, agreement: null })).toThrow(
    expect.objectContaining({ code: 'GOVERNANCE_NEEDS_AGREEMENT' }),
  )
  for (const wrong of [{ outcomeOn: null }, { outcome: null }, { outcomeOn: '2026-10-31' }])
    expect(() => assertOutcome({ ...row, ...wrong })).toThrow(
      expect.objectContaining({ code: 'GOVERNANCE_NEEDS_OUTCOME' }),
    )
  expect(stateOf(row as never)).toBe('closed')
})
