import fc from 'fast-check'
import { expect, test } from 'vitest'
import { m2PerPerson, roomStateOf } from './rules.ts'

test('a room is overcrowded exactly below the limit; nobody in it is vacant; without an area nothing is known', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 160 }), fc.integer({ min: 1, max: 12 }), (areaM2, members) => {
      const state = roomStateOf({ areaM2, members, households: 1 }, 13)
      expect(state).toBe((m2PerPerson({ areaM2, members, households: 1 }) as number) < 13 ? 'crowded' : 'fit')
    }),
  )
  expect(roomStateOf({ areaM2: 60, members: 0, households: 0 }, 13)).toBe('vacant')
  expect(roomStateOf({ areaM2: null, members: 3, households: 1 }, 13)).toBe('unknown')
  expect(roomStateOf({ areaM2: 65, members: 5, households: 1 }, 13)).toBe('fit')
})
