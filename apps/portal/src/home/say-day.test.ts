import { expect, test } from 'vitest'
import { sayDay } from './say-day.ts'

test('the day is the county’s, also when it is still yesterday in UTC', () => {
  expect(sayDay(new Date('2026-11-04T18:30:00Z'), 'zh-CN')).toBe('2026-11-05 星期四')
  expect(sayDay(new Date('2026-11-04T18:30:00Z'), 'en')).toBe('2026-11-05 Thursday')
})
