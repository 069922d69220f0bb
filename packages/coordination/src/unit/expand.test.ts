import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GROUP_MEMBERS, type GroupMember, UNIT_GROUPS } from '../plan/units.ts'
import { expandUnits } from './expand.ts'

test('a group becomes its members on the day', () => {
  const members: GroupMember[] = [
    { group: '各安置点街道', unit: '腾龙街道', from: '2021-03-11', to: null },
    { group: '各安置点街道', unit: '三宝街道', from: '2021-03-11', to: '2024-12-31' },
    { group: '各安置点街道', unit: '莲城街道', from: '2025-01-01', to: null },
  ]
  const on = (day: string) => expandUnits(['县生态移民局', '各安置点街道'], members, day).map((u) => u.unit)
  expect(on('2024-12-31')).toEqual(['县生态移民局', '腾龙街道', '三宝街道'])
  expect(on('2025-01-01')).toEqual(['县生态移民局', '腾龙街道', '莲城街道'])
})

test('a unit named by itself and in a group stands once, without the group', () => {
  const units = expandUnits(['县直相关部门', '县财政局'], GROUP_MEMBERS, '2026-01-01')
  expect(units.filter((u) => u.unit === '县财政局')).toEqual([{ unit: '县财政局', via: null }])
})

test('never the same unit twice, never a group left unexpanded', () => {
  const names = fc.array(fc.constantFrom(...UNIT_GROUPS, '县财政局', '县人社局'), { maxLength: 8 })
  fc.assert(
    fc.property(names, (asked) => {
      const units = expandUnits(asked, GROUP_MEMBERS, '2026-01-01').map((u) => u.unit)
      expect(new Set(units).size).toBe(units.length)
      for (const g of UNIT_GROUPS) expect(units).not.toContain(g)
    }),
  )
})
