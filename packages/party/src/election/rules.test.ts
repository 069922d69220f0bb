import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clashOf, elect, isValid, mayStand } from './rules.ts'

const post = (bodyName: string, bodyKind: string, name = 'member') => ({ bodyName, bodyKind, post: name })

test('one shoulder carries secretary and director, but nobody sits in two communities or watches himself', () => {
  const secretary = post('腾龙社区党支部', 'party', 'secretary')
  const director = post('腾龙社区居民委员会', 'residents', 'director')
  expect(clashOf(secretary, director, true)).toBeNull()
  expect(clashOf(director, post('龙翔社区居民委员会', 'residents'), true)).toBe('twoBodies')
  expect(clashOf(director, post('腾龙社区居务监督委员会', 'supervision'), true)).toBe('supervision')
  expect(clashOf(director, post('腾龙社区居务监督委员会', 'supervision'), false)).toBeNull()
  expect(clashOf(director, post('腾龙社区居民委员会', 'residents', 'member'), true)).toBe('samePost')
})

test('a vote needs more than half of those entitled', () => {
  expect(isValid({ eligible: 100, ballots: 50, seats: 5 })).toBe(false)
  expect(isValid({ eligible: 100, ballots: 51, seats: 5 })).toBe(true)
  expect(isValid({ eligible: 100, ballots: 101, seats: 5 })).toBe(false)
})

test('the elected have more than half of the ballots, never more than the seats, and no tie is decided by order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 7 }),
      (v, seats) => {
        const all = v.map((votes) => ({ votes }))
        const chosen = elect(all, { eligible: 150, ballots: 100, seats })
        expect(chosen.length).toBeLessThanOrEqual(seats)
        const worst = Math.min(...chosen.map((k) => k.votes), 101)
        expect(worst).toBeGreaterThan(50)
        for (const k of all) if (!chosen.includes(k)) expect(k.votes === worst && chosen.length > 0).toBe(false)
      },
    ),
  )
})

test('the joint review needs its number of departments, and one objection is enough', () => {
  expect(mayStand({ passes: 5, objections: 0 }, 5)).toBe(true)
  expect(mayStand({ passes: 4, objections: 0 }, 5)).toBe(false)
  expect(mayStand({ passes: 7, objections: 1 }, 5)).toBe(false)
})
