import { COMMUNITY, GRID, SIBLING_STREET } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { module } from './module.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
})
afterAll(() => app.close())

/** A new household of the registry whom a row can be about. */
let count = 0
async function subject(): Promise<{ subjectId: string }> {
  const [household] = await app.admin.query<{ id: string }>(
    `insert into residents.household (no, head_name, area_path, search) values ($1, '张三', $2, '{}') returning id`,
    [`T${++count}`, GRID],
  )
  return { subjectId: household!.id }
}

const values = { kind: 'ordinary', startedOn: '2026-10-01', endsOn: '2026-11-20', note: null }

test('a row is entered, counted, due, and closed with its reason', async () => {
  const filer = app.as('filer')
  const row = await app.command(filer, 'housing.help.create', { ...(await subject()), values })
  const figure = async () => {
    const figures = await app.query(filer, 'housing.figure.list', { month: '2026-11' })
    return figures.find((f: { indicatorId: string }) => f.indicatorId === 'housing.helpInForce').value
  }
  expect(await figure()).toBe(1)
  const due = await app.query(filer, 'housing.due.list')
  expect(due).toMatchObject([{ dueOn: '2026-11-20', overdue: false }])
  const closing = { id: row.id, closedOn: '2026-11-05', reason: '已办结' }
  await app.command(filer, 'housing.help.close', closing, { expected: row.version })
  expect(await figure()).toBe(0)
  const history = await app.query(filer, 'housing.help.history', { id: row.id })
  expect(history.map((v: { version: number }) => v.version)).toEqual([2, 1])
})

test('a row that ends before it begins is refused', async () => {
  const wrong = { ...values, startedOn: '2026-12-01' }
  await expect(
    app.command(app.as('filer'), 'housing.help.create', { ...(await subject()), values: wrong }),
  ).rejects.toMatchObject({ code: 'ENDS_BEFORE_START' })
})

test('Help rows of a street are not seen from the next', async () => {
  const away = app.as('streetOfficer', { areaPath: SIBLING_STREET })
  await app.command(app.as('filer'), 'housing.help.create', { ...(await subject()), values })
  expect((await app.query(away, 'housing.help.list', {})).rows).toEqual([])
  const near = await app.query(app.as('communityOfficer', { areaPath: COMMUNITY }), 'housing.help.list', {})
  expect(near.rows).toHaveLength(1)
})
