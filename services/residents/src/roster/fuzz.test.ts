import { importFile, undoImport } from '@county/api-kit/import/import-file'
import { damagedRoster } from '@county/office/testing/damaged-roster'
import { module } from '@county/residents-service/module'
import { type App, createApp } from '@county/testing/app'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { check, commit, HEADINGS, snapshot, workbook } from '../testing/roster-file.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
})
afterAll(() => app?.close())

/** Whatever people leave in cells. */
const cell = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '户主',
    '本人',
    '妻',
    '长子',
    '男',
    '女',
    '合计',
    '无',
    '—',
    '５２２３２４',
    '5.22324E+17',
    '1985.3.2',
    '1985年',
    19850302,
    31108,
    5.22324e17,
    new Date(Date.UTC(1985, 2, 2)),
    { error: '#REF!' },
    { formula: 'A1', result: undefined },
    { richText: [{ text: '王' }, { text: '五' }] },
    '=1+1',
    '\u0000',
    '3-1-302',
    '腾龙街道安置区',
    '522324198503021231',
    'T52232419850302003',
    '13885900001',
    true,
    0,
    -1,
    1e308,
  ),
  fc.string({ maxLength: 30 }),
  fc.integer(),
)
const rows = fc.array(fc.array(cell, { minLength: 0, maxLength: HEADINGS.length + 2 }), { minLength: 1, maxLength: 12 })

test('no workbook crashes the dry run; every row has a verdict, every refusal a reason in both languages', async () => {
  const clerk = app.as('bureauClerk')
  await fc.assert(
    fc.asyncProperty(rows, async (body) => {
      const file = await workbook({ name: '乱', rows: [HEADINGS, ...body] as never })
      const { rows: found, batch } = await check(app, clerk, file)
      for (const row of found.values()) {
        if (row.state === 'refused') expect(row.messages.some((m) => m.level === 'error')).toBe(true)
        for (const m of row.messages) expect([m.code, m.zh, m.en].every((text) => text.length > 0)).toBe(true)
      }
      const { counts } = batch
      expect(counts.new + counts.changed + counts.same + counts.conflict + counts.refused).toBe(found.size)
    }),
    { numRuns: 60 },
  )
})

test('what a fuzzed workbook commits, its undo takes back to the letter', async () => {
  const clerk = app.as('bureauClerk')
  await fc.assert(
    fc.asyncProperty(rows, async (body) => {
      const before = await snapshot(app)
      const bytes = await workbook({ name: '乱', rows: [HEADINGS, ...body] as never })
      const batch = await importFile(app.kit, clerk, 'residents.roster', {
        fileName: '乱.xlsx',
        bytes,
        commit: true,
        decision: 'take',
      }).catch(() => null)
      if (batch?.state === 'committed') await undoImport(app.kit, clerk, 'residents.roster', batch.id)
      expect(await snapshot(app)).toEqual(before)
    }),
    { numRuns: 40 },
  )
})

test('the damaged roster gets the verdicts it deserves, row by row', async () => {
  const clerk = app.as('bureauClerk')
  const roster = await damagedRoster()
  const { rows: found } = await check(app, clerk, roster.bytes)
  for (const { row, citizenId, birthDate, damage } of roster.rows) {
    const verdict = found.get(`花名册!${row}`)
    const codes = verdict?.messages.map((m) => m.code) ?? []
    const wanted = [citizenId, birthDate].filter((code) => /^(CITIZEN|DATE)_/.test(code) && code !== 'CITIZEN_ID_EMPTY')
    expect({ damage, codes }).toEqual({ damage, codes: expect.arrayContaining(wanted) })
  }
  for (const row of [...roster.totalRows, ...roster.noteRows]) expect(found.has(`花名册!${row}`)).toBe(false)
})

test('a batch is committed as a whole or not at all', async () => {
  const clerk = app.as('bureauClerk')
  const before = await snapshot(app)
  const row = ['F1', '甲', '甲', '户主', '522324198503021231', '男', null, null, null, null, null, null, null, null]
  const { batch } = await check(app, clerk, await workbook({ name: 'a', rows: [HEADINGS, row] as never }))
  await app.admin.script(
    `alter table residents.membership add constraint broken check (reason_in <> 'imported') not valid`,
  )
  await expect(commit(app, clerk, batch.id)).rejects.toBeDefined()
  await app.admin.script(`alter table residents.membership drop constraint broken`)
  expect(await snapshot(app)).toEqual(before)
  await commit(app, clerk, batch.id)
  expect(await snapshot(app)).not.toEqual(before)
})
