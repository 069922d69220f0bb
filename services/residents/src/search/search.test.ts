import { checkDigit } from '@county/kernel/citizen-id'
import { module } from '@county/residents-service/module'
import { COMMUNITY, GRID } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { household } from '../testing/registry.ts'

let app: App
const NUMBER = `52232419850302123${checkDigit('52232419850302123')}`
beforeAll(async () => {
  app = await createApp({ modules: [module] })
  const clerk = app.as('streetOfficer')
  const { id: buildingId } = await app.command(clerk, 'residents.building.create', {
    siteName: '腾龙',
    no: '7',
    areaPath: COMMUNITY,
  })
  const { ids } = await app.command(clerk, 'residents.room.create', {
    buildingId,
    rooms: [{ label: '7-2-604' }],
    gridPath: GRID,
  })
  const people = [
    { name: '韦小明', birthDate: '1985-03-02', idNumber: NUMBER },
    { name: '单雄信', birthDate: '1986-03-02', relation: '97' },
    { name: '明小', birthDate: '1990-03-02', relation: '97' },
  ]
  await household(app, clerk, people, { roomId: ids[0], no: 'TL20190042' })
})
afterAll(() => app?.close())

test.each([
  ['小明', ['韦小明'], 'name'],
  ['韦小明', ['韦小明'], 'name'],
  ['明', ['明小', '韦小明'], 'name'],
  ['weixiaom', ['韦小明'], 'pinyin'],
  ['wxm', ['韦小明'], 'pinyin'],
  ['shanxiong', ['单雄信'], 'pinyin'],
  [NUMBER.slice(-4), ['韦小明'], 'number'],
  [NUMBER, ['韦小明'], 'number'],
  ['2019', ['韦小明户 TL20190042'], 'householdNo'],
  ['TL2019', ['韦小明户 TL20190042'], 'householdNo'],
  ['2-604', ['韦小明户 TL20190042'], 'room'],
  ['张三', [], null],
])('%s finds %j', async (q, names, matched) => {
  const { found } = await app.query(app.as('gridWorker', { areaPath: GRID }), 'residents.search.find', { q })
  expect(found.map((f: any) => f.title)).toEqual(names)
  if (matched) expect(found[0].matched).toBe(matched)
})

test('a list pages without gaps or repeats in every order', async () => {
  const clerk = app.as('streetOfficer')
  for (const key of ['name', 'birthDate', 'householdNo', 'updatedAt'])
    for (const descending of [false, true]) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page: any = await app.query(clerk, 'residents.person.list', {
          sort: { key, descending },
          limit: 1,
          cursor,
        })
        seen.push(...page.rows.map((r: any) => r.id))
        expect(page).toMatchObject({ count: 3, of: 3 })
        cursor = page.next ?? undefined
      } while (cursor)
      expect(new Set(seen).size).toBe(3)
    }
})

test('filters count what they show', async () => {
  const clerk = app.as('streetOfficer')
  const list = (filters: object) => app.query(clerk, 'residents.person.list', { filters })
  expect((await list({ hasNumber: { any: [false] } })).count).toBe(2)
  expect((await list({ age: { from: 41 } })).rows.map((r: any) => r.values.name)).toEqual(['韦小明'])
  expect((await list({ age: { to: 36 } })).rows.map((r: any) => r.values.name)).toEqual(['明小'])
  await expect(list({ idNumber: { any: ['x'] } })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

test('a whole number is shown for a reason only, and the reason stays', async () => {
  const clerk = app.as('streetOfficer')
  const { found } = await app.query(clerk, 'residents.search.find', { q: '韦小明' })
  const asked = { personId: found[0].id, fields: ['idNumber'], reason: '入户核对证件' }
  expect(await app.command(clerk, 'residents.reveal.subject', asked)).toEqual({ idNumber: NUMBER })
  const lines = await app.admin.query<{ reason: string }>(
    `select reason from core.audit where verb = 'residents.reveal.subject'`,
  )
  expect(lines).toEqual([{ reason: '入户核对证件' }])
})
