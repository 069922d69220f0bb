import { registry } from '@county/residents/port'
import { module } from '@county/residents-service/module'
import { COMMUNITY, GRID, SIBLING_STREET } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { household } from '../testing/registry.ts'

const OTHER = `${COMMUNITY}05.`
let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
  await app.admin.query(
    `insert into core.area (kind, code, name, area_path, parent_path, valid_from) values ('grid', '05', $1, $2, $3, '2020-01-01')`,
    ['五里坪五网格', OTHER, COMMUNITY],
  )
})
afterAll(() => app?.close())

test('a grid has one holder on any day; handing over ends the one before', async () => {
  const clerk = app.as('streetOfficer')
  const assign = (holderName: string, from: string) =>
    app.command(clerk, 'residents.grid.assign', { gridPath: GRID, holderName, from })
  await assign('甲', '2026-01-01')
  await assign('乙', '2026-06-01')
  await expect(assign('丙', '2026-05-01')).rejects.toMatchObject({ code: 'GRID_HOLDER_OVERLAP' })
  const holders = await app.query(clerk, 'residents.grid.holders', { gridPath: GRID })
  expect(holders.map((h: any) => [h.holderName, h.from, h.to])).toEqual([
    ['乙', '2026-06-01', null],
    ['甲', '2026-01-01', '2026-06-01'],
  ])
  const on = async (asOf: string) => {
    const tree = await app.query(clerk, 'residents.grid.tree', { asOf })
    return tree.find((n: any) => n.path === GRID).holder?.holderName
  }
  expect([await on('2026-05-31'), await on('2026-06-01'), await on('2025-12-31')]).toEqual(['甲', '乙', undefined])
  const stranger = app.as('streetOfficer', { areaPath: SIBLING_STREET })
  await expect(
    app.command(stranger, 'residents.grid.assign', { gridPath: GRID, holderName: '丁', from: '2026-07-01' }),
  ).rejects.toMatchObject({ code: 'GRID_UNKNOWN' })
})

test('rooms put into another grid take their households and persons along', async () => {
  const clerk = app.as('streetOfficer')
  const building = { siteName: '腾龙', no: '12', areaPath: COMMUNITY }
  const { id: buildingId } = await app.command(clerk, 'residents.building.create', building)
  const rooms = { buildingId, rooms: [{ label: '12-1-101', areaM2: 80.5 }], gridPath: GRID, from: '2020-01-01' }
  const { ids } = await app.command(clerk, 'residents.room.create', rooms)
  const home = await household(app, clerk, [{ name: '住户' }], { roomId: ids[0] })
  const done = await app.command(clerk, 'residents.grid.assignRooms', {
    gridPath: OTHER,
    roomIds: ids,
    from: '2026-09-01',
  })
  expect(done).toEqual({ rooms: 1, households: 1 })
  const worker = app.as('gridWorker', { areaPath: OTHER })
  expect((await app.query(worker, 'residents.person.list', {})).rows.map((r: any) => r.values.name)).toEqual(['住户'])
  const before = app.as('gridWorker', { areaPath: GRID })
  await expect(app.query(before, 'residents.household.get', { id: home.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('the port answers other modules within the caller’s area only', async () => {
  const clerk = app.as('streetOfficer')
  const home = await household(app, clerk, [{ name: '端口' }, { name: '成员', relation: '97' }])
  const ask = (areaPath: string) =>
    app.inContext('core', app.as('streetOfficer', { areaPath }), async (c) => {
      const port = c.ports.get(registry)
      const persons = await port.persons(Object.values(home.ids))
      const members = await port.membersOn(home.id, '2026-01-01')
      const households = await port.householdsByNo([home.no])
      return [persons.size, members.map((m) => m.name), households.get(home.no)?.headName]
    })
  expect(await ask(clerk.areaPath)).toEqual([2, ['端口', '成员'], '端口'])
  expect(await ask(SIBLING_STREET)).toEqual([0, [], undefined])
})

test('the home counts what the lists show', async () => {
  const clerk = app.as('streetOfficer')
  const home = await app.query(clerk, 'residents.home.get', {})
  const persons = await app.query(clerk, 'residents.person.list', {})
  const households = await app.query(clerk, 'residents.household.list', {})
  expect([home.persons, home.households]).toEqual([persons.count, households.count])
  const numberless = await app.query(clerk, 'residents.person.list', { filters: { idNumber: { any: [null] } } })
  expect(home.warnings.withoutNumber).toBe(numberless.count)
  const roomless = await app.query(clerk, 'residents.household.list', { filters: { roomLabel: { any: [null] } } })
  expect(home.warnings.householdsWithoutRoom).toBe(roomless.count)
})
