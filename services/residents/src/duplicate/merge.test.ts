import { module } from '@county/residents-service/module'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { household, members } from '../testing/registry.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
})
afterAll(() => app?.close())

const merge = (from: string, into: string, more: object = {}) =>
  app.command(app.as('streetOfficer'), 'residents.person.merge', { from, into, reason: '同一人重复登记', ...more })

test('rows of one person in two households are merged only when the household that stays is chosen', async () => {
  const clerk = app.as('streetOfficer')
  const a = await household(app, clerk, [{ name: '甲一' }, { name: '重复', birthDate: '1999-01-01', relation: '20' }])
  const b = await household(app, clerk, [{ name: '乙一' }, { name: '重复', birthDate: '1999-01-01', relation: '97' }])
  const pairs = await app.query(clerk, 'residents.duplicate.list', {})
  expect(pairs.rows).toMatchObject([{ reason: 'noNumber', state: 'open' }])
  const [from, into] = [b.ids.重复 as string, a.ids.重复 as string]
  await expect(merge(from, into)).rejects.toMatchObject({ code: 'MERGE_HOUSEHOLDS_DIFFER' })
  const page = await merge(from, into, { keepHouseholdId: b.id })
  expect(page.person.householdId).toBe(b.id)
  expect(await members(app, clerk, a.id)).toEqual(['甲一:02'])
  expect(await members(app, clerk, b.id)).toEqual(['乙一:02', '重复:97'])
  const old = await app.query(clerk, 'residents.person.get', { id: from })
  expect(old).toMatchObject({ mergedInto: { id: into }, person: { values: { state: 'merged' } } })
  expect((await app.query(clerk, 'residents.duplicate.list', {})).count).toBe(0)
})

test('two rows in one household become one member; the head stays the head', async () => {
  const clerk = app.as('streetOfficer')
  const home = await household(app, clerk, [
    { name: '户主', birthDate: '1970-01-01' },
    { name: '户 主', birthDate: '1970-01-01', relation: '97' },
  ])
  const ids = Object.values(home.ids)
  await merge(ids[0] as string, ids[1] as string)
  expect(await members(app, clerk, home.id)).toHaveLength(1)
  expect((await app.query(clerk, 'residents.household.get', { id: home.id })).members[0].isHead).toBe(true)
})

test('different persons are not merged', async () => {
  const clerk = app.as('streetOfficer')
  const home = await household(app, clerk, [
    { name: '丙', birthDate: '1970-01-01' },
    { name: '丁', birthDate: '1971-01-01', relation: '97' },
  ])
  await expect(merge(home.ids.丙 as string, home.ids.丁 as string)).rejects.toMatchObject({ code: 'MERGE_CONTRADICTS' })
  await expect(merge(home.ids.丙 as string, home.ids.丙 as string)).rejects.toMatchObject({ code: 'MERGE_SAME' })
})
