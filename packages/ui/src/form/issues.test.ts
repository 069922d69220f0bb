import { field } from '@county/core/ledger/field'
import { defineLedger } from '@county/core/ledger/ledger'
import { AppError } from '@county/platform'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { sayIssues, sayServerIssues } from './issues.ts'
import { changedKeys, cleanValues, emptyValues, startValues } from './values.ts'

const codes = { id: 'c', title: { zh: '表', en: 'T' }, items: [{ code: 'a', zh: '甲', en: 'A' }] }
const L = defineLedger({
  id: 'm.thing',
  title: { zh: '台账', en: 'Ledger' },
  subject: 'county',
  identity: [],
  permissions: { read: 'm.read', write: 'm.write' },
  fields: z.object({
    name: field.text({ label: { zh: '名称', en: 'Name' }, max: 4 }),
    kind: field.code({ label: { zh: '类别', en: 'Kind' }, codes }),
    on: field.date({ label: { zh: '日期', en: 'Date' } }),
    wage: field.money({ label: { zh: '工资', en: 'Wage' }, unit: '元/月', optional: true, max: 100_000 }),
    phone: field.phone({ label: { zh: '电话', en: 'Phone' }, optional: true }),
    tags: field.codes({ label: { zh: '标签', en: 'Tags' }, codes }),
  }),
})
const errorsOf = (values: Record<string, unknown>) => {
  const cleaned = cleanValues(L.meta, { ...emptyValues(L.meta), ...values })
  const result = L.fields.safeParse(cleaned)
  return result.success ? {} : sayIssues(result.error.issues, L.meta, cleaned, 'zh-CN')
}

test('what is missing is asked for, in the words of its kind', () => {
  expect(errorsOf({})).toEqual({ name: '请填写', kind: '请选择', on: '请选择' })
})

test('limits are told with their unit', () => {
  const errors = errorsOf({ name: '很长的名称', kind: 'a', on: '2026-02-30', wage: 200_000 })
  expect(errors.name).toBe('最多 4 个字')
  expect(errors.wage).toBe('不能大于 1,000.00元/月')
  expect(errors.on).toMatch(/日/)
})

test('an amount that can not be read is refused, not dropped', () => {
  expect(errorsOf({ name: '甲', kind: 'a', on: '2026-02-03', wage: '两千' })).toEqual({
    wage: '请填金额，最多两位小数',
  })
})

test('the masks of sealed values are never taken for values', () => {
  const stored = { name: '甲', kind: 'a', on: '2026-02-03', wage: null, phone: '138****1234', tags: ['a'] }
  const start = startValues(L.meta, stored)
  expect(start.phone).toBeNull()
  expect(changedKeys(L.meta, start, { ...start, name: ' 甲 ' })).toEqual([])
  expect(changedKeys(L.meta, start, { ...start, phone: '13800001234', tags: [] })).toEqual(['phone', 'tags'])
})

test('what the server refused stands beside its field', () => {
  const error = new AppError('INVALID_INPUT', {
    status: 400,
    params: {
      issues: [
        { path: 'values.on', code: 'custom', message: 'DATE_NOT_REAL' },
        { path: 'subjectId', code: 'x', message: 'x' },
      ],
    },
  })
  const errors = sayServerIssues(error, L.meta, 'zh-CN')
  expect(errors.on).toMatch(/日/)
  expect(Object.keys(errors)).toEqual(['on', ''])
})
