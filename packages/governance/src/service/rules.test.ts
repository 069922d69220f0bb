import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseState } from '../codes.ts'
import { assertPapers, assertTrips, mayStep, papersOf } from './rules.ts'

test('a case goes from intake to the department and back, and ends when the result was told', () => {
  expect(mayStep('received', 'handOver')).toBe(true)
  expect(mayStep('handed', 'answer')).toBe(true)
  expect(mayStep('handed', 'tell')).toBe(false)
  expect(mayStep('answered', 'tell')).toBe(true)
  for (const step of ['handOver', 'answer', 'sendBack', 'tell'] as const) expect(mayStep('told', step)).toBe(false)
  expect(caseState.items.map((i) => i.code)).toContain('returned')
})

test('papers given before are not asked for again; what is in neither heap is named', () => {
  const names = fc.uniqueArray(fc.constantFrom('身份证', '户口簿', '申请表', '收入证明', '房产证'))
  fc.assert(
    fc.property(names, names, names, (needed, given, kept) => {
      const missing = needed.filter((n) => !given.includes(n) && !kept.includes(n))
      const run = () => assertPapers(needed, given, kept)
      if (missing.length === 0) expect(run).not.toThrow()
      else expect(run).toThrow(expect.objectContaining({ params: { papers: missing.join('、') } }))
    }),
  )
  expect(papersOf('身份证、户口簿，申请表')).toEqual(['身份证', '户口簿', '申请表'])
  expect(papersOf(null)).toEqual([])
})

test('one trip needs no reason, two do', () => {
  expect(() => assertTrips({ trips: 1, tripReason: null })).not.toThrow()
  expect(() => assertTrips({ trips: 2, tripReason: '材料不全' })).not.toThrow()
  expect(() => assertTrips({ trips: 2, tripReason: null })).toThrow(
    expect.objectContaining({ code: 'GOVERNANCE_NEEDS_TRIP_REASON' }),
  )
})
