import { expect, test } from 'vitest'
import { PROBLEMS, sayProblem } from './problems.ts'

test('every reason is told in both languages, Chinese without exclamation', () => {
  for (const text of Object.values(PROBLEMS)) {
    expect(text.zh).toMatch(/[\u4e00-\u9fff]/)
    expect(text.en).not.toMatch(/[\u4e00-\u9fff]/)
    expect(text.zh + text.en).not.toMatch(/[!！]/)
  }
})

test('a reason names the value it is about', () => {
  expect(sayProblem('CODE_UNKNOWN', 'zh-CN', { value: '博后' })).toContain('“博后”')
  expect(sayProblem('UNHEARD_OF', 'en')).toBe('UNHEARD_OF')
})
