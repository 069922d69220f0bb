import type { ImportSheet } from '@county/core/import'
import { expect, test } from 'vitest'
import { missingTargets, repeatedTargets, withTarget } from './mapping.ts'

const column = (letter: string, key: string | null) => ({ letter, header: letter, key, samples: [] })
const sheet: ImportSheet = {
  name: '名单',
  hidden: false,
  rows: 3,
  headerRows: [1],
  columns: [column('A', 'name'), column('B', null), column('C', 'wage')],
  missing: [],
  chosen: true,
}
const target = (key: string, required: boolean) => ({ key, label: { zh: key, en: key }, required })
const targets = [target('name', true), target('idNumber', true), target('wage', false)]

test('a required target without a column is told', () => {
  expect(missingTargets(sheet, targets).map((t) => t.key)).toEqual(['idNumber'])
})

test('a target moves to the column for which it is chosen', () => {
  const moved = withTarget(sheet, 'B', 'wage')
  expect(moved.columns.map((c) => c.key)).toEqual(['name', 'wage', null])
  expect(repeatedTargets(moved, targets)).toEqual([])
})

test('a target chosen twice is told', () => {
  const twice = { ...sheet, columns: [column('A', 'name'), column('B', 'name')] }
  expect(repeatedTargets(twice, targets).map((t) => t.key)).toEqual(['name'])
})
