import { expect, test } from 'vitest'
import { contradiction, hasReached, isPaidAhead } from './rules.ts'

const project = {
  stage: 'building',
  progress: 40,
  investment: 1_000_000_00,
  paid: 450_000_00,
  startedOn: '2026-03-01',
  acceptedOn: null,
  handedOverOn: null,
}

test('payment ahead of progress is warned of beyond ten points', () => {
  expect(isPaidAhead(project)).toBe(false)
  expect(isPaidAhead({ ...project, paid: 501_000_00 })).toBe(true)
  expect(isPaidAhead({ ...project, investment: null })).toBe(false)
})

test('stages come in order', () => {
  expect(hasReached('accepted', 'finished')).toBe(true)
  expect(hasReached('building', 'finished')).toBe(false)
})

test('dates and amounts that contradict the stage are named', () => {
  expect(contradiction(project)).toBeNull()
  expect(contradiction({ ...project, stage: 'accepted' })).toBe('acceptedOn')
  expect(contradiction({ ...project, stage: 'handedOver', acceptedOn: '2026-10-01' })).toBe('handedOverOn')
  expect(contradiction({ ...project, stage: 'handedOver', acceptedOn: '2026-10-01', handedOverOn: '2026-09-01' })).toBe(
    'handedOverOn',
  )
  expect(contradiction({ ...project, paid: 1_000_000_01 })).toBe('paid')
})
