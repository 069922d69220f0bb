import { findSubjects } from '@county/api-kit/import/find-subjects'
import type { WorkRow } from '@county/api-kit/import/importer'
import type { LedgerMatch, LedgerSource } from '@county/api-kit/import/ledger-importer'
import { SIBLING_STREET, STREET } from '@county/testing/actors'
import type { App } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createProbe } from './support/probe.ts'
import { addPerson } from './support/registry.ts'

let app: App
beforeAll(async () => {
  app = await createProbe()
})
afterAll(() => app.close())

const row = (key: Partial<LedgerSource>, n: number): WorkRow<LedgerSource> => ({
  source: { sheet: '表', row: n + 2 },
  values: { idNumber: null, name: null, householdNo: null, birthDate: null, values: {}, ...key },
  messages: [],
  state: 'new',
  changes: [],
  decision: null,
})
const found = async (keys: readonly Partial<LedgerSource>[]) => {
  const rows = keys.map(row)
  const officer = app.as('filer', { areaPath: STREET })
  await app.inContext('probe', officer, (c) => findSubjects(c, { subject: 'household' } as never, rows))
  return rows.map((r) => [r.state, r.messages[0]?.code ?? (r.match as LedgerMatch | undefined)?.subjectName])
}

test('a household is found by its number, else through its member’s number, else by name with a question; never made', async () => {
  const head = await addPerson(app, '白户主')
  const other = await addPerson(app, '外街人', SIBLING_STREET)
  const name = `白户主 ${head.householdNo}`
  expect(
    await found([
      { householdNo: head.householdNo },
      { idNumber: head.number, name: '白户主' },
      { name: '白户主' },
      { idNumber: other.number, name: '外街人' },
      { householdNo: 'T-NONE' },
      {},
    ]),
  ).toEqual([
    ['new', name],
    ['new', name],
    ['conflict', 'MATCHED_BY_NAME'],
    ['refused', 'PERSON_UNKNOWN'],
    ['refused', 'HOUSEHOLD_UNKNOWN'],
    ['refused', 'HOUSEHOLD_UNKNOWN'],
  ])
})
