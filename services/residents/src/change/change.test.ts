import { module } from '@county/residents-service/module'
import { COMMUNITY, GRID, SIBLING_STREET } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { household, members } from '../testing/registry.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
})
afterAll(() => app?.close())

const family = (name: string) => [
  { name: `${name}父`, birthDate: '1970-01-01' },
  { name: `${name}母`, sex: '2' as const, birthDate: '1972-01-01', relation: '12' },
  { name: `${name}子`, birthDate: '1995-01-01', relation: '22' },
]

test('birth, death and a new head; the past stays as it was', async () => {
  const clerk = app.as('streetOfficer')
  const home = await household(app, clerk, family('甲'))
  await app.command(clerk, 'residents.change.registerBirth', {
    householdId: home.id,
    child: { name: '甲孙', sex: '1', birthDate: '2025-02-02' },
    relation: '41',
  })
  await app.command(clerk, 'residents.change.registerDeath', {
    personId: home.ids.甲父,
    on: '2026-01-10',
    newHeadId: home.ids.甲母,
    relations: {},
    note: '因病',
  })
  expect(await members(app, clerk, home.id)).toEqual(['甲母:02', '甲子:22', '甲孙:41'])
  expect(await members(app, clerk, home.id, '2026-01-09')).toEqual(['甲父:02', '甲母:12', '甲子:22', '甲孙:41'])
  expect(await members(app, clerk, home.id, '2025-02-01')).toEqual(['甲父:02', '甲母:12', '甲子:22'])
  const { household: row, events } = await app.query(clerk, 'residents.household.get', { id: home.id })
  expect(row.values).toMatchObject({ headName: '甲母', size: 3 })
  expect(events.map((e: any) => e.kind)).toEqual(['died', 'born', 'movedIn', 'movedIn', 'movedIn'])
  const dead = await app.query(clerk, 'residents.person.get', { id: home.ids.甲父 })
  expect(dead.person.values).toMatchObject({ state: 'deceased', stateOn: '2026-01-10' })
  expect((await app.query(clerk, 'residents.person.list', { search: '甲父' })).count).toBe(0)
  expect((await app.query(clerk, 'residents.person.list', { search: '甲父', state: 'all' })).count).toBe(1)
})

test('split, marry in and merge keep everybody in one household', async () => {
  const clerk = app.as('streetOfficer')
  const a = await household(app, clerk, family('乙'))
  const b = await household(app, clerk, [
    { name: '丙父' },
    { name: '丙女', sex: '2', birthDate: '1996-01-01', relation: '32' },
  ])
  const split = await app.command(clerk, 'residents.change.splitHousehold', {
    householdId: a.id,
    personIds: [a.ids.乙子],
    headId: a.ids.乙子,
    newHousehold: {},
    on: '2026-05-01',
  })
  await app.command(clerk, 'residents.change.marryIn', {
    householdId: split.householdId,
    spouseId: a.ids.乙子,
    joiner: { personId: b.ids.丙女, relation: '12' },
    on: '2026-06-01',
  })
  expect(await members(app, clerk, split.householdId)).toEqual(['乙子:02', '丙女:12'])
  expect(await members(app, clerk, b.id)).toEqual(['丙父:02'])
  const bride = await app.query(clerk, 'residents.person.get', { id: b.ids.丙女 })
  expect(bride.memberships.map((m: any) => [m.reasonIn, m.to])).toEqual([
    ['marriedIn', null],
    ['movedIn', '2026-06-01'],
  ])
  await app.command(clerk, 'residents.change.mergeHouseholds', {
    fromId: split.householdId,
    intoId: a.id,
    relations: { [a.ids.乙子 as string]: '22', [b.ids.丙女 as string]: '38' },
    on: '2026-07-01',
  })
  expect(await members(app, clerk, a.id)).toEqual(['乙父:02', '乙母:12', '乙子:22', '丙女:38'])
  const gone = await app.query(clerk, 'residents.household.get', { id: split.householdId })
  expect(gone.household.values).toMatchObject({ state: 'closed', size: 0 })
})

test('another room takes the household and its rows to the room’s grid', async () => {
  const clerk = app.as('streetOfficer')
  const home = await household(app, clerk, family('丁'), { areaPath: COMMUNITY })
  const { id: buildingId } = await app.command(clerk, 'residents.building.create', {
    siteName: '腾龙街道安置区',
    no: '9',
    areaPath: COMMUNITY,
  })
  const { ids } = await app.command(clerk, 'residents.room.create', {
    buildingId,
    rooms: [{ label: '9-1-101' }, { label: '9-1-102' }],
    gridPath: GRID,
    from: '2020-01-01',
  })
  await app.command(clerk, 'residents.change.changeRoom', { householdId: home.id, roomId: ids[0], on: '2026-08-01' })
  const page = await app.query(clerk, 'residents.household.get', { id: home.id })
  expect(page.household).toMatchObject({
    areaPath: GRID,
    values: { roomLabel: '9-1-101', address: '腾龙街道安置区9栋1单元101室' },
  })
  expect(page.members.every((m: any) => m.person.areaPath === GRID)).toBe(true)
  const other = await household(app, clerk, [{ name: '戊' }])
  const taken = { householdId: other.id, roomId: ids[0], on: '2026-08-01' }
  await expect(app.command(clerk, 'residents.change.changeRoom', taken)).rejects.toMatchObject({
    code: 'ROOM_OCCUPIED',
  })
  await app.command(clerk, 'residents.change.changeRoom', { ...taken, shared: true })
})

test('who moved away can come back; a household without members is closed', async () => {
  const clerk = app.as('streetOfficer')
  const home = await household(app, clerk, [{ name: '己' }])
  await app.command(clerk, 'residents.change.moveAway', {
    householdId: home.id,
    personIds: [home.ids.己],
    on: '2026-02-01',
    reason: 'returned',
  })
  expect((await app.query(clerk, 'residents.household.get', { id: home.id })).household.values.state).toBe('closed')
  const back = await app.command(clerk, 'residents.change.moveIn', {
    newHousehold: { areaPath: GRID },
    joiners: [{ personId: home.ids.己, relation: '02' }],
    on: '2026-03-01',
  })
  expect(await members(app, clerk, back.householdId)).toEqual(['己:02'])
  const page = await app.query(clerk, 'residents.person.get', { id: home.ids.己 })
  expect(page.person.values.state).toBe('living')
  expect(page.person.closedOn).toBe(null)
})

test('an officer of another street finds nothing and can change nothing', async () => {
  const clerk = app.as('streetOfficer')
  const home = await household(app, clerk, family('庚'))
  const stranger = app.as('streetOfficer', { areaPath: SIBLING_STREET })
  await expect(app.query(stranger, 'residents.household.get', { id: home.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(
    app.command(stranger, 'residents.change.registerDeath', { personId: home.ids.庚子, on: '2026-01-01' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await app.query(stranger, 'residents.search.find', { q: '庚子' })).found).toEqual([])
  expect((await app.query(stranger, 'residents.person.list', {})).count).toBe(0)
})

test('a correction keeps the old value; number, sex and birth date must agree', async () => {
  const clerk = app.as('streetOfficer')
  const home = await household(app, clerk, [{ name: '辛', birthDate: '1985-03-02' }])
  const before = await app.query(clerk, 'residents.person.get', { id: home.ids.辛 })
  expect(before.person.values.tempNumber).toMatch(/^T522324/)
  const update = (values: object, expected: number) =>
    app.command(clerk, 'residents.person.update', { id: home.ids.辛, values, reason: '核对证件' }, { expected })
  await expect(update({ idNumber: '522324198503021232' }, before.person.version)).rejects.toMatchObject({
    code: 'NUMBER_INVALID',
  })
  const after = await update({ name: '辛大', away: true }, before.person.version)
  expect(after.person.values).toMatchObject({ name: '辛大', state: 'away' })
  await expect(update({ name: '迟到' }, before.person.version)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
  const history = await app.query(clerk, 'residents.person.history', { id: home.ids.辛 })
  expect(history[0].changes).toContainEqual({ key: 'name', from: '辛', to: '辛大' })
  expect((await app.query(clerk, 'residents.household.get', { id: home.id })).household.values.headName).toBe('辛大')
})
