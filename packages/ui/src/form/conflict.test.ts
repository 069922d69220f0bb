import type { FieldMeta } from '@county/core/ledger/field'
import { expect, test } from 'vitest'
import { conflictFields, isDecided, mergeConflict } from './conflict.ts'

const text = (zh: string): FieldMeta => ({ kind: 'text', label: { zh, en: zh }, optional: true })
const meta = { a: text('甲'), b: text('乙'), c: text('丙'), d: text('丁') }
const base = { a: '1', b: '1', c: '1', d: '1' }
const mine = { a: '2', b: '1', c: '2', d: '5' }
const theirs = { a: '3', b: '9', c: '1', d: '5' }

test('only fields that both changed differently need a choice', () => {
  const fields = conflictFields(meta, base, mine, theirs)
  expect(fields.map((f) => [f.key, f.both])).toEqual([
    ['a', true],
    ['b', false],
    ['c', false],
  ])
  expect(isDecided(fields, {})).toBe(false)
  expect(isDecided(fields, { a: 'mine' })).toBe(true)
})

test('what only one side changed is taken over without asking', () => {
  expect(mergeConflict(meta, base, mine, theirs, { a: 'theirs' })).toEqual({ a: '3', b: '9', c: '2', d: '5' })
  expect(mergeConflict(meta, base, mine, theirs, { a: 'mine' }).a).toBe('2')
})

test('an empty text and nothing are the same', () => {
  expect(conflictFields(meta, { ...base, a: null }, { ...base, a: ' ' }, { ...base, a: null })).toEqual([])
})
