import { UNITS } from '@county/kernel/counted'
import { isLocalDate } from '@county/kernel/local-date'
import { expect, test } from 'vitest'
import { getMeasure, listNamedProjects, listTargets, PLAN } from './plan.ts'
import { GROUP_MEMBERS, isUnitGroup, SCHOOLS, UNIT_GROUPS } from './units.ts'

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

test('the plan has 19 measures in order and 4 safeguards', () => {
  expect(PLAN.measures.map((m) => m.id)).toEqual(Array.from({ length: 19 }, (_, i) => i + 1))
  expect(PLAN.safeguards.map((s) => s.id)).toEqual(['S1', 'S2', 'S3', 'S4'])
})

test('72 target rows: every line the plan sets, nested items and parts not counted again', () => {
  const rows = PLAN.measures.map((m) => m.targets.length)
  expect(rows).toEqual([3, 8, 2, 5, 4, 6, 5, 2, 4, 6, 7, 2, 6, 3, 2, 2, 1, 3, 1])
  expect(sum(rows)).toBe(72)
  expect(listTargets()).toHaveLength(72)
})

test('nested facts: 18 named projects, ten items of the ten-ones, 7 parts, 4 establishment lines', () => {
  const targets = listTargets()
  expect(targets.filter((t) => t.kind === 'projects').map((t) => t.items?.length)).toEqual([8, 4, 6])
  expect(listNamedProjects()).toHaveLength(18)
  expect(targets.find((t) => t.kind === 'checklist')?.items).toHaveLength(10)
  expect(sum(targets.map((t) => Object.keys(t.parts ?? {}).length))).toBe(7)
  expect(sum(targets.map((t) => t.staffing?.establishment?.length ?? 0))).toBe(4)
})

test('kinds and sources add up to the 72 rows', () => {
  const by = (key: 'kind' | 'source') =>
    Object.fromEntries(Object.entries(Object.groupBy(listTargets(), (t) => t[key])).map(([k, v]) => [k, v?.length]))
  expect(by('kind')).toEqual({
    projects: 3,
    count: 17,
    money: 1,
    standing: 37,
    checklist: 1,
    milestone: 10,
    staffing: 3,
  })
  expect(by('source')).toEqual({ ledger: 63, reported: 9 })
})

test('parts add up to their value', () => {
  for (const t of listTargets()) if (t.parts) expect(sum(Object.values(t.parts))).toBe(t.value)
})

test('the staffing of 腾龙街道 fits: filled posts are its cadres', () => {
  const t = listTargets().find((x) => x.staffing?.unitName === '腾龙街道')?.staffing
  expect(sum((t?.establishment ?? []).map((e) => e.total - (e.missing ?? 0)))).toBe(t?.cadres)
})

test('units, dates and names are sound', () => {
  const targets = listTargets()
  for (const t of targets) {
    if (t.unit) expect(UNITS).toHaveProperty(t.unit)
    for (const d of [t.from, t.by]) if (d) expect(isLocalDate(d)).toBe(true)
  }
  expect(new Set(targets.map((t) => `${t.measure}/${t.name}/${t.site ?? ''}`)).size).toBe(72)
})

test('20 lead units; 10 measures have several; each responsible name is a unit or a known group', () => {
  expect(new Set(PLAN.measures.flatMap((m) => m.lead)).size).toBe(20)
  expect(PLAN.measures.filter((m) => m.lead.length > 1).map((m) => m.id)).toEqual([1, 2, 4, 8, 9, 11, 13, 15, 18, 19])
  const groups = new Set(PLAN.measures.flatMap((m) => m.responsible).filter((n) => !n.startsWith('县')))
  for (const g of groups) expect(isUnitGroup(g)).toBe(true)
  expect(getMeasure(6).lead).toEqual(['县人社局'])
})

test('every group has members; the school group is the seven schools', () => {
  for (const g of UNIT_GROUPS) expect(GROUP_MEMBERS.some((m) => m.group === g)).toBe(true)
  expect(GROUP_MEMBERS.filter((m) => m.group === '易地扶贫搬迁点学校').map((m) => m.unit)).toEqual([...SCHOOLS])
})
