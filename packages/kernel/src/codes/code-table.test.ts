import { expect, test } from 'vitest'
import { codeOf, labelOf, optionsOf, zodCode } from './code-table.ts'
import { education } from './education.ts'
import { ethnicity } from './ethnicity.ts'
import { political } from './political.ts'
import { region } from './region.ts'
import { relationToHead } from './relation-to-head.ts'
import { sex } from './sex.ts'
import { CODE_TABLES } from './tables.ts'

test.each(Object.values(CODE_TABLES))('$id: codes and wordings are unique, labels in both languages', (table) => {
  const codes = table.items.map((item) => item.code)
  expect(new Set(codes).size).toBe(codes.length)
  const wordings = table.items.flatMap((item) => [item.zh, ...(item.aliases ?? [])])
  expect(new Set(wordings).size).toBe(wordings.length)
  for (const item of table.items) {
    for (const raw of [item.code, item.zh, ...(item.aliases ?? [])]) expect(codeOf(table, raw)).toBe(item.code)
    expect(item.zh).toMatch(/[\u4e00-\u9fff]/)
    expect(item.en).toMatch(/^[\x20-\x7e]+$/)
  }
})

test('wordings of rosters find their code', () => {
  expect(codeOf(sex, ' 男性 ')).toBe('1')
  expect(codeOf(sex, '２')).toBe('2')
  expect(codeOf(ethnicity, '布依')).toBe('09')
  expect(codeOf(ethnicity, '穿青人')).toBe('97')
  expect(codeOf(education, '初 中')).toBe('70')
  expect(codeOf(political, '党员')).toBe('01')
  expect(codeOf(relationToHead, '之儿媳')).toBe('38')
  expect(codeOf(region, '晴隆县')).toBe('522324')
  expect(codeOf(sex, '不清楚')).toBeUndefined()
  expect(codeOf(sex, null)).toBeUndefined()
})

test('all 56 ethnicities are there', () => {
  expect(ethnicity.items.filter((item) => Number(item.code) <= 56)).toHaveLength(56)
  expect(labelOf(ethnicity, '56', 'zh-CN')).toBe('基诺族')
})

test('labels, choices and the zod type come from the table', () => {
  expect(labelOf(sex, '1', 'en')).toBe('Male')
  expect(labelOf(sex, '7', 'en')).toBeUndefined()
  expect(optionsOf(sex, 'zh-CN')[0]).toEqual({ value: '1', label: '男' })
  expect(zodCode(sex).safeParse('1').success).toBe(true)
  expect(zodCode(sex).safeParse('男').error?.issues[0]?.message).toBe('CODE_UNKNOWN')
})
