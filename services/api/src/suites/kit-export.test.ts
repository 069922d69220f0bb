import type { Actor } from '@county/api-kit/actor'
import { filesPort } from '@county/core/ports/files'
import { newId } from '@county/kernel/id'
import { readWorkbook } from '@county/office/read-workbook'
import { unzip } from '@county/office/zip'
import { COMMUNITY, GRID, SIBLING_STREET } from '@county/testing/actors'
import type { App } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusal } from './support/outcome.ts'
import { createProbe } from './support/probe.ts'
import { addPerson, newCitizenNumber } from './support/registry.ts'

const FORMULAS = ['=HYPERLINK("http://x")', '+1+1', '-1+1', '@SUM(A1)', "=cmd|' /C calc'!A0"]
const OTHER_GRID = `${COMMUNITY}09.`
const guardian = newCitizenNumber()
let app: App
const numbers: string[] = []
const actor = (role: 'filer' | 'gridWorker' | 'leader', areaPath?: string) =>
  app.as(role, { id: newId(), ...(areaPath ? { areaPath } : {}) })

beforeAll(async () => {
  app = await createProbe()
  const filer = app.as('filer')
  const blank = { kind: null, tags: [], due: null, fee: null, size: null, urgent: null, phone: null, guardianId: null }
  for (const [i, areaPath] of [GRID, GRID, OTHER_GRID, SIBLING_STREET].entries()) {
    const person = await addPerson(app, `=人${i}`, areaPath)
    numbers.push(person.number)
    const values = {
      ...blank,
      title: `事${i}`,
      size: i,
      tags: ['a', 'c'],
      fee: 12_345,
      urgent: true,
      due: '2026-03-05',
    }
    const more = i === 0 ? { phone: '13712345678', guardianId: guardian } : {}
    const made = { subjectId: person.id, values: { ...values, ...more } }
    const { id } = await app.command(filer, 'probe.card.create', made)
    if (i === 1)
      await app.command(filer, 'probe.card.close', { id, closedOn: '2026-11-01', reason: '完' }, { expected: 1 })
  }
  for (const name of FORMULAS) await app.command(filer, 'probe.spot.create', { values: { name, size: 1 } })
})
afterAll(() => app.close())

/** What the exported workbook says, by header; and its bytes. */
async function exported(who: Actor, ledger: string, list: object = {}, columns?: string[]) {
  const job = await app.command(who, 'probe.export.start', { ledger, list, ...(columns ? { columns } : {}) })
  expect(await app.query(who, 'probe.export.get', { jobId: job.id })).toEqual(job)
  const bytes = await app.inContext('probe', who, async (c) => (await c.ports.get(filesPort).read(job.fileId)).bytes)
  const [sheet] = readWorkbook(bytes, { fileName: 'x.xlsx' }).sheets
  const [head, ...rows] = (sheet?.rows ?? []).map((r) => r.cells.map((cell) => cell?.text ?? ''))
  return { job, bytes, rows: rows.map((r) => Object.fromEntries((head ?? []).map((h, i) => [h, r[i] ?? '']))) }
}

test('holds what the screen shows: filters, state, order and no limit of a page', async () => {
  const who = actor('filer')
  const list = { filters: { size: { from: 1 } }, state: 'all', sort: { key: 'size', descending: true }, limit: 1 }
  const { rows, job } = await exported(who, 'probe.card', list)
  expect(rows.map((r) => r.事项)).toEqual(['事3', '事2', '事1'])
  expect([job.total, job.state]).toEqual([3, 'done'])
  expect(rows[0]).toMatchObject({ 标签: '甲类、丙类', '金额（元）': '123.45', 到期日期: '2026-03-05', 紧急: '是' })
  expect(rows[2]?.结束日期).toBe('2026-11-01')
  const few = await exported(who, 'probe.card', {}, ['title'])
  expect(Object.keys(few.rows[0] ?? {})).toEqual(['姓名', '身份证号码', '户编号', '住址', '事项', '结束日期'])
})

test('holds only the rows of the officer’s own area', async () => {
  const own = await exported(actor('gridWorker', GRID), 'probe.card', { state: 'all' })
  expect(own.rows.map((r) => r.事项).sort()).toEqual(['事0', '事1'])
  const wider = await exported(actor('gridWorker', GRID), 'probe.card', { state: 'all', area: '522324.' })
  expect(wider.rows).toHaveLength(2)
  expect((await exported(actor('filer'), 'probe.card', { state: 'all' })).rows).toHaveLength(4)
})

test('masks citizen numbers and phones', async () => {
  const { rows } = await exported(actor('filer'), 'probe.card', { sort: { key: 'size' } })
  expect(rows[0]).toMatchObject({ 联系电话: '137****5678' })
  expect(rows[0]?.身份证号码).toMatch(/^\d{3}\*+/)
  expect(JSON.stringify(rows)).not.toMatch(new RegExp([...numbers, guardian, '13712345678'].join('|')))
})

test('has no cell that acts as a formula, whatever was entered', async () => {
  const spots = await exported(actor('filer'), 'probe.spot')
  const cards = await exported(actor('filer'), 'probe.card')
  for (const { bytes } of [spots, cards]) {
    const parts = unzip(bytes, { maxUnzipped: 10_000_000, want: (name) => name.endsWith('.xml') })
    const xml = [...parts].map(([, part]) => part.toString()).join('\n')
    expect(xml).toContain('=')
    expect(xml).not.toMatch(/<f[ >]|<t[^>]*>[=+\-@\t\r]/)
  }
  expect(spots.rows.map((r) => r.名称).sort()).toEqual([...FORMULAS].sort())
  expect(spots.rows).toHaveLength(FORMULAS.length)
})

test('is for those who may export, and its file and job for whoever asked', async () => {
  const start = (who: Actor, ledger = 'probe.card') => app.command(who, 'probe.export.start', { ledger, list: {} })
  expect(await refusal(start(actor('leader')))).toBe('NOT_FOUND')
  expect(await refusal(start(actor('filer'), 'residents.person'))).toBe('NOT_FOUND')
  const { job } = await exported(actor('filer'), 'probe.card')
  expect(await refusal(app.query(actor('filer'), 'probe.export.get', { jobId: job.id }))).toBe('NOT_FOUND')
  const [line] = await app.admin.query(`select after from core.audit where entity_id = $1`, [job.id])
  expect(line).toEqual({ after: { ledger: 'probe.card', rows: 3 } })
})
