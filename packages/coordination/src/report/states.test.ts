import { DomainError } from '@county/kernel/errors'
import { describe, expect, test } from 'vitest'
import { assertExpiry, effectiveState, findNextState, nextState, ReportAction, ReportState } from './states.ts'

const NOW = new Date('2026-12-08T02:00:00Z')
const unlock = { personId: 'p', personName: '张三', expiresAt: '2026-12-09T00:00:00Z', endedAt: null }

describe('the state machine of a report', () => {
  test('allows exactly these steps', () => {
    const table = Object.fromEntries(
      ReportState.options.map((s) => [
        s,
        ReportAction.options.filter((a) => findNextState(s, a)).map((a) => `${a}→${findNextState(s, a)}`),
      ]),
    )
    expect(table).toEqual({
      filling: ['edit→filling', 'confirm→reviewed', 'lock→locked'],
      reviewed: ['edit→filling', 'submit→submitted', 'lock→locked'],
      submitted: ['return→returned', 'lock→locked'],
      returned: ['edit→filling', 'confirm→reviewed', 'lock→locked'],
      locked: ['lock→locked', 'unlock→filling'],
    })
  })

  test('refuses any other step with the state in words', () => {
    expect(() => nextState('submitted', 'edit')).toThrow(DomainError)
    expect(() => nextState('filling', 'submit')).toThrow(/REPORT_STATE|cannot/)
  })
})

describe('reopening', () => {
  test('a report of a closed month is locked unless its reopening holds', () => {
    expect(effectiveState('filling', true, null, NOW)).toBe('locked')
    expect(effectiveState('filling', true, unlock, NOW)).toBe('filling')
    expect(effectiveState('filling', true, { ...unlock, expiresAt: NOW.toISOString() }, NOW)).toBe('locked')
    expect(effectiveState('filling', true, { ...unlock, endedAt: '2026-12-08T01:00:00Z' }, NOW)).toBe('locked')
    expect(effectiveState('reviewed', false, null, NOW)).toBe('reviewed')
  })

  test('must end in the future and within ten days', () => {
    expect(() => assertExpiry('2026-12-09T00:00:00Z', NOW)).not.toThrow()
    expect(() => assertExpiry('2026-12-08T02:00:00Z', NOW)).toThrow(DomainError)
    expect(() => assertExpiry('2026-12-19T00:00:00Z', NOW)).toThrow(DomainError)
  })
})
