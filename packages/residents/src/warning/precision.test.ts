import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWeak, precisionOf } from './precision.ts'
import { findRule, moduleOfFact, modulesOf, WARNING_RULES } from './rules.ts'

const answers = fc.record({ true: fc.nat(5000), false: fc.nat(5000) })

test('precision lies between 0 and 100, is missing only where nothing was answered, and grows with true answers', () => {
  fc.assert(
    fc.property(answers, (a) => {
      const p = precisionOf(a)
      if (a.true + a.false === 0) expect(p).toBeNull()
      else {
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(100)
        expect(precisionOf({ ...a, true: a.true + 1 }) as number).toBeGreaterThanOrEqual(p as number)
      }
    }),
  )
})

test('a rule is weak only with enough answers and below the limit', () => {
  const limits = { precisionFloor: 50, precisionSample: 10 }
  expect(isWeak({ true: 0, false: 9 }, limits)).toBe(false)
  expect(isWeak({ true: 4, false: 6 }, limits)).toBe(true)
  expect(isWeak({ true: 5, false: 5 }, limits)).toBe(false)
  fc.assert(
    fc.property(answers, fc.nat(100), (a, precisionFloor) => {
      if (isWeak(a, { precisionFloor, precisionSample: 1 }))
        expect((a.true * 100) / (a.true + a.false)).toBeLessThan(precisionFloor)
    }),
  )
})

test('rules are declared soundly: unique, reachable, and those that yield do so to rules before them', () => {
  expect(new Set(WARNING_RULES.map((r) => r.id)).size).toBe(WARNING_RULES.length)
  WARNING_RULES.forEach((rule, i) => {
    expect(rule.atLeast).toBeGreaterThanOrEqual(1)
    expect(rule.atLeast).toBeLessThanOrEqual(rule.facts.length)
    expect(rule.facts.every((f) => /^[a-z]+\.\w+$/.test(f))).toBe(true)
    for (const other of rule.unless ?? []) expect(WARNING_RULES.findIndex((r) => r.id === other)).toBeLessThan(i)
    expect(findRule(rule.id)).toBe(rule)
    expect(modulesOf(rule)).toContain(moduleOfFact(rule.facts[0] as string))
  })
})
