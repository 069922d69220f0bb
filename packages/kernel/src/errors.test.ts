import { expect, test } from 'vitest'
import { DomainError, defineErrors, listErrors, sayError } from './errors.ts'

const errors = defineErrors({
  SAMPLE_FULL: {
    status: 'CONFLICT',
    zh: '班次已满（{limit}人）。',
    en: 'The class is full ({limit}).',
    when: 'A class has no free place.',
    caller: 'Choose another class.',
  },
})

test('a declared error carries its status and params', () => {
  expect(() => errors.fail('SAMPLE_FULL', { limit: 30 })).toThrow(DomainError)
  expect(errors.error('SAMPLE_FULL', { limit: 30 })).toMatchObject({
    code: 'SAMPLE_FULL',
    status: 'CONFLICT',
    params: { limit: 30 },
  })
  expect(listErrors().get('SAMPLE_FULL')?.caller).toBe('Choose another class.')
})

test('an error is told in the language of the reader', () => {
  const error = errors.error('SAMPLE_FULL', { limit: 30 })
  expect(sayError(error, 'zh-CN')).toBe('班次已满（30人）。')
  expect(sayError(error, 'en')).toBe('The class is full (30).')
  expect(sayError({ code: 'NEVER_DECLARED' }, 'zh-CN')).toContain('NEVER_DECLARED')
})

test('a code of another shape is refused', () => {
  const definition = { status: 'CONFLICT', zh: '', en: '', when: '', caller: '' } as const
  expect(() => defineErrors({ 'not a code': definition })).toThrow(TypeError)
})
