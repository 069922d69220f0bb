import { expect, test } from 'vitest'
import { assertComplete, incompleteLines } from './completeness.ts'

const line = { label: '技能培训', source: 'counted' as const, value: 10, needsExplanation: false, explanation: null }

test('complete: counted lines, told values, explained changes', () => {
  expect(
    incompleteLines([
      line,
      { ...line, value: null },
      { ...line, source: 'reported', value: 0 },
      { ...line, needsExplanation: true, explanation: '新开两期' },
    ]),
  ).toEqual([])
})

test('a missing told value and a blank explanation are named', () => {
  const lines = [
    { ...line, label: 'A', source: 'reported' as const, value: null },
    { ...line, label: 'B', needsExplanation: true, explanation: ' ' },
  ]
  expect(incompleteLines(lines)).toEqual(['A', 'B'])
  expect(() => assertComplete(lines)).toThrow(/2 lines/)
})
