import { expect, test } from 'vitest'
import { AppError, toAppError } from './app-error.ts'
import { registerErrors, sayError, sayIncident } from './texts.ts'

test('a code of core is said in both languages with its values', () => {
  const error = new AppError('WRONG_CREDENTIALS', { params: { left: 3 }, status: 401 })
  expect(sayError(error, 'zh-CN')).toContain('还可尝试3次')
  expect(sayError(error, 'en')).toContain('3 tries left')
})

test('a module’s codes are said once it has registered them', () => {
  const error = new AppError('WAGE_TOO_LOW_FOR_TEST', { params: { floor: '1,890.00' } })
  expect(sayError(error, 'zh-CN')).toContain('WAGE_TOO_LOW_FOR_TEST')
  registerErrors({ WAGE_TOO_LOW_FOR_TEST: { zh: '低于最低工资{floor}元', en: 'Below {floor} yuan' } })
  expect(sayError(error, 'zh-CN')).toBe('低于最低工资1,890.00元')
})

test('a module cannot reword the common codes', () => {
  const before = sayError(new AppError('NOT_FOUND'), 'zh-CN')
  registerErrors({ NOT_FOUND: { zh: '乱写', en: 'nonsense' } })
  expect(sayError(new AppError('NOT_FOUND'), 'zh-CN')).toBe(before)
})

test('anything thrown has a text, and an incident only when the server gave one', () => {
  const error = toAppError(new TypeError('x is not a function'))
  expect(error.code).toBe('INTERNAL')
  expect(sayError(error, 'zh-CN')).not.toContain('TypeError')
  expect(sayIncident(error, 'zh-CN')).toBeNull()
  expect(sayIncident(new AppError('INTERNAL', { incident: '0192-7c' }), 'zh-CN')).toBe('故障编号 0192-7c')
})

test('what ledgers, imports and the database refuse is said without a code', () => {
  const codes = ['VERSION_CONFLICT', 'ROW_CLOSED', 'BATCH_OUTDATED', 'BATCH_STATE', 'MAPPING_INVALID', 'TOO_SLOW']
  for (const lang of ['zh-CN', 'en'] as const)
    for (const code of codes)
      expect(sayError(new AppError(code, { params: { count: 2 } }), lang)).not.toMatch(/[A-Z]_|[{}]/)
  expect(sayError(new AppError('BATCH_UNDECIDED', { params: { undecided: 3 } }), 'zh-CN')).toContain('还有3行')
})
