import { COMMUNITY, GRID, SIBLING_STREET } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { module } from './module.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
})
afterAll(() => app.close())

/** Where a row stands. */
const subject = async () => ({ areaPath: GRID })

const values = { name: '试验一', kind: 'ordinary', startedOn: '2026-10-01', endsOn: '2026-11-20', note: null }

test('a row is entered, counted, due, and closed with its reason', async () => {
  const filer = app.as('filer')
  const row = await app.command(filer, 'party.organisation.create', { ...(await subject()), values })
  const figure = async () => {
    const figures = await app.query(filer, 'party.figure.list', { month: '2026-11' })
    return figures.find((f: { indicatorId: string }) => f.indicatorId === 'party.organisationInForce').value
  }
  expect(await figure()).toBe(1)
  const due = await app.query(filer, 'party.due.list')
  expect(due).toMatchObject([{ dueOn: '2026-11-20', overdue: false }])
  const closing = { id: row.id, closedOn: '2026-11-05', reason: '已办结' }
  await app.command(filer, 'party.organisation.close', closing, { expected: row.version })
  expect(await figure()).toBe(0)
  const history = await app.query(filer, 'party.organisation.history', { id: row.id })
  expect(history.map((v: { version: number }) => v.version)).toEqual([2, 1])
})

test('a row that ends before it begins is refused', async () => {
  const wrong = { ...values, startedOn: '2026-12-01' }
  await expect(
    app.command(app.as('filer'), 'party.organisation.create', { ...(await subject()), values: wrong }),
  ).rejects.toMatchObject({ code: 'ENDS_BEFORE_START' })
})

test('Organisation rows of a street are not seen from the next', async () => {
  const away = app.as('streetOfficer', { areaPath: SIBLING_STREET })
  await app.command(app.as('filer'), 'party.organisation.create', {
    ...(await subject()),
    values: { ...values, name: '试验二' },
  })
  expect((await app.query(away, 'party.organisation.list', {})).rows).toEqual([])
  const near = await app.query(app.as('communityOfficer', { areaPath: COMMUNITY }), 'party.organisation.list', {})
  expect(near.rows).toHaveLength(1)
})
