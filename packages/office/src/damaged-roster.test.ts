import { inspectCitizenId } from '@county/kernel/citizen-id'
import { parseLooseDate } from '@county/kernel/normalise'
import { expect, test } from 'vitest'
import { findTable } from './find-table.ts'
import { readWorkbook } from './read-workbook.ts'
import { damagedRoster } from './testing/damaged-roster.ts'

test('every kind of damage is put right or refused by name', async () => {
  const roster = await damagedRoster(20)
  const sheet = readWorkbook(roster.bytes, { fileName: '花名册.xlsx' }).sheets[0]
  if (!sheet) throw new Error('no sheet')
  const found = findTable(sheet, [
    { key: 'headName', labels: ['户主'] },
    { key: 'name', labels: ['姓名'], required: true },
    { key: 'citizenId', labels: ['公民身份号码'], required: true },
    { key: 'birthDate', labels: ['出生日期'] },
    { key: 'phone', labels: ['联系电话'] },
  ])
  expect(found.headerRows).toEqual([2, 3])
  expect(found.mapping).toEqual({ 1: 'headName', 2: 'name', 3: 'citizenId', 4: 'birthDate', 5: 'phone' })
  expect(found.dataRows).toEqual(roster.rows.map(({ row }) => row))
  expect(found.totalRows).toEqual(roster.totalRows)
  expect(found.noteRows).toEqual(roster.noteRows)
  const byIndex = new Map(sheet.rows.map((row) => [row.index, row.cells]))
  const verdicts = roster.rows.map(({ row, damage }) => {
    const cells = byIndex.get(row) ?? []
    const id = inspectCitizenId(cells[3]?.text)
    const birth = parseLooseDate(cells[4]?.text)
    return { row, damage, citizenId: id.ok ? id.value : id.code, birthDate: birth.ok ? birth.value : birth.code }
  })
  expect(verdicts).toEqual(roster.rows)
})
