import { calendarPort } from '@county/core/ports/calendar'
import { noticesPort } from '@county/core/ports/notices'
import { settingsPort } from '@county/core/ports/settings'
import { addWorkdays } from '@county/kernel/workdays'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bootstrapCounty, isEmptyCounty } from '../bootstrap.ts'
import { seedCalendar } from '../calendar/seed.ts'
import { assertFitForProduction } from '../production-check.ts'

let app: App
beforeAll(async () => {
  app = await createApp()
})
afterAll(() => app.close())

test('a setting counts from its day on; security settings belong to the security administrator', async () => {
  const set = (role: 'systemAdmin' | 'securityAdmin', data: object) =>
    app.command(app.as(role), 'core.setting.set', { validFrom: '2026-12-01', ...data })
  await set('systemAdmin', { key: 'files.maxMegabytes', value: 80 })
  const on = (day: string) =>
    app.inContext('core', app.as('filer'), (c) => c.ports.get(settingsPort).number('files.maxMegabytes', day))
  expect([await on('2026-11-30'), await on('2026-12-01')]).toEqual([50, 80])
  await expect(set('systemAdmin', { key: 'security.idleMinutes', value: 20 })).rejects.toMatchObject({
    code: 'NOT_PERMITTED',
  })
  await expect(set('securityAdmin', { key: 'files.maxMegabytes', value: 20 })).rejects.toMatchObject({
    code: 'NOT_PERMITTED',
  })
  for (const value of [4, 121, 'x', 10.5])
    await expect(set('securityAdmin', { key: 'security.idleMinutes', value })).rejects.toMatchObject({
      code: 'UNKNOWN_SETTING',
    })
  const past = { key: 'security.idleMinutes', value: 20, validFrom: '2026-11-01' }
  await expect(set('securityAdmin', past)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  const rows = await app.query(app.as('auditAdmin'), 'core.setting.list')
  expect(rows.find((r: { key: string }) => r.key === 'files.maxMegabytes')).toMatchObject({
    value: 50,
    values: [{ value: 80 }],
  })
})

test('the published calendar knows that people work on a Saturday in exchange', async () => {
  await seedCalendar(app.kit)
  const days = await app.inContext('core', app.as('filer'), (c) => c.ports.get(calendarPort).days())
  expect(days.get('2026-10-01')).toBe('holiday')
  expect(days.get('2026-10-10')).toBe('workday')
  expect(addWorkdays('2026-09-30', 1, days)).toBe('2026-10-08')
  const year = { year: 2027, days: [{ day: '2027-01-01', kind: 'holiday', name: '元旦' }] }
  await app.command(app.as('systemAdmin'), 'core.calendar.import', year)
  expect(await app.query(app.as('filer'), 'core.calendar.list', { year: 2027 })).toEqual(year.days)
  const wrong = { year: 2028, days: year.days }
  await expect(app.command(app.as('systemAdmin'), 'core.calendar.import', wrong)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  })
})

test('a notice reaches whom it is for, once a key, and is read once', async () => {
  const street = app.as('streetOfficer', { areaPath: '522324.1001.' })
  const sibling = app.as('streetOfficer', { areaPath: '522324.1002.' })
  const clerk = app.as('bureauClerk')
  await app.inContext('core', clerk, async (c) => {
    const port = c.ports.get(noticesPort)
    for (let i = 0; i < 2; i++)
      await port.send({
        module: 'core',
        key: 'due-2026-11',
        title: '月报将到期',
        body: '请于5日前提交',
        toArea: '522324.1001.',
      })
    await port.send({ module: 'core', title: '给审核人', body: '……', toRole: 'reviewer' })
  })
  const titles = async (actor: typeof street) =>
    (await app.query(actor, 'core.notice.list')).rows.map((n: { title: string }) => n.title)
  expect(await titles(street)).toEqual(['月报将到期'])
  expect(await titles(sibling)).toEqual([])
  expect(await titles(app.as('reviewer'))).toEqual(['给审核人', '月报将到期'])
  const [notice] = (await app.query(street, 'core.notice.list')).rows
  await app.admin.query(`insert into core.officer (id, name) values ($1, '街道')`, [street.id])
  expect(await app.command(street, 'core.notice.markRead', { ids: [notice.id] })).toEqual({ unread: 0 })
  expect((await app.query(street, 'core.notice.list', { unread: true })).rows).toEqual([])
  const link = { title: 'x', body: 'y', href: '//evil.example' }
  await expect(app.command(clerk, 'core.notice.publish', link)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

test('pages are found by title and keyword, only those one may open', async () => {
  const find = async (role: 'systemAdmin' | 'filer') =>
    (await app.query(app.as(role), 'core.search.pages', { text: '回退' })).map((p: { href: string }) => p.href)
  expect(await find('systemAdmin')).toEqual(['/admin/releases'])
  expect(await find('filer')).toEqual([])
})

test('browser errors are counted and hold no personal numbers', async () => {
  const report = {
    module: 'core',
    message: 'failed for 522324198503021234',
    path: '/residents/persons/0199a000-0000-7000-8000-000000000001?q=13800138000',
  }
  for (let i = 0; i < 3; i++) await app.command(app.as('filer'), 'core.browserError.report', report)
  const [row] = await app.query(app.as('systemAdmin'), 'core.browserError.list')
  expect(row).toMatchObject({ count: 3, message: 'failed for ***', path: '/residents/persons/:id' })
})

test('an empty county gets its three administrators, each with a first password', async () => {
  const empty = await createApp()
  try {
    await empty.admin.script('truncate core.unit_module, core.unit_name')
    expect(await isEmptyCounty(empty.kit)).toBe(true)
    const first = await bootstrapCounty(empty.kit, { code: '522325', name: '贞丰县', bureau: '县生态移民局' }).catch(
      (e) => e,
    )
    expect(first).toMatchObject({ code: '23505' })
    await empty.admin.script(`alter table core.unit disable trigger user; update core.unit set code = 'OLD'`)
    const accounts = await bootstrapCounty(empty.kit, { code: '522325', name: '贞丰县', bureau: '县生态移民局' })
    expect(accounts.map((a) => a.role)).toEqual(['systemAdmin', 'securityAdmin', 'auditAdmin'])
    expect(new Set(accounts.map((a) => a.password)).size).toBe(3)
    expect(await isEmptyCounty(empty.kit)).toBe(false)
  } finally {
    await empty.close()
  }
})

test('production refuses demonstration accounts, default secrets and plain http', async () => {
  await app.admin.query(`insert into core.officer (name, demo) values ('演示', true)`)
  const config = { ...app.config, production: true }
  const env = { OIDC_CLIENT_SECRET: 'secret' }
  await expect(assertFitForProduction(app.kit, config, env)).rejects.toThrow(/https.*OIDC_CLIENT_SECRET.*1 accounts/)
  await expect(assertFitForProduction(app.kit, app.config, env)).resolves.toBeUndefined()
})
