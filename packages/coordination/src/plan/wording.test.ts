import { expect, test } from 'vitest'
import { listTargets } from './plan.ts'
import { sayAmount, sayDeadline, sayGoal } from './wording.ts'

const target = (key: string) => listTargets().find((t) => t.key === key)!

test('goals in the words of a task table', () => {
  expect(sayGoal(target('M6.4'))).toBe('3,000人')
  expect(sayGoal(target('M6.1'))).toBe('100%')
  expect(sayGoal(target('M2.1'))).toBe('1.1亿棒（香菇5,500万棒、平菇3,000万棒、姬松茸羊肚菌红托竹荪赤松茸等2,500万棒）')
  expect(sayGoal(target('M1.2'))).toBe('4项：产业园道路、基础设施后期改造、垃圾收集储备设施、公厕')
  expect(sayGoal(target('M4.1'))).toMatch(/^每个安置区10项：文化服务中心/)
  expect(sayGoal(target('M11.3'))).toBe('现有干部23名，抽调8名，编制20名（需增10名），需调入8名')
  expect(sayGoal(target('M5.2'))).toBe('完成')
})

test('deadlines', () => {
  expect(sayDeadline(target('M17.1'))).toBe('2021年6月30日前')
  expect(sayDeadline(target('M6.4'))).toBe('2021年1月1日至2025年12月31日')
  expect(sayDeadline(target('M6.1'))).toBe('长期坚持')
  expect(sayDeadline(target('M7.1'))).toBeNull()
})

test('amounts', () => {
  expect([500, 6600, 60_000, 360_000_000].map(sayAmount)).toEqual(['500', '6,600', '6万', '3.6亿'])
})
