import { expect, test } from 'vitest'
import { classifySearch } from './classify.ts'

test.each([
  ['小明', { name: true, letters: false, code: false, tail: null }],
  [' WangXM ', { text: 'wangxm', letters: true, name: false }],
  ['１２３ｘ', { tail: '123X', code: true }],
  ['52232419850302123x', { wholeNumber: '52232419850302123X', tail: null }],
  ['3-1-302', { code: true, tail: null, wholeNumber: null }],
  ['138 0859 1234', { phone: '13808591234' }],
  ['3栋302', { name: true, code: true }],
])('%s', (raw, expected) => {
  expect(classifySearch(raw)).toMatchObject(expected)
})
