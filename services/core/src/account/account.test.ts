import { type App, createApp } from '@county/testing/app'
import { addSignIn, browser, PASSWORD } from '@county/testing/sign-in'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: App
let server: any
beforeAll(async () => {
  app = await createApp()
  server = await app.server()
})
afterAll(() => app.close())

test('an issued password opens the account, and must be changed before anything else', async () => {
  const admin = app.as('systemAdmin')
  const issued = await app.command(admin, 'core.account.create', { account: 'Chen.Li', name: '陈丽' })
  expect(issued.account).toBe('chen.li')
  const again = { account: 'chen.li', name: '另一人' }
  await expect(app.command(admin, 'core.account.create', again)).rejects.toMatchObject({ code: '23505' })
  const b = browser(server)
  const credentials = { account: 'chen.li', password: issued.password }
  expect((await b.command('core.session.signIn', credentials)).error.code).toBe('NO_POST')
  await app.command(app.as('securityAdmin'), 'core.post.grant', {
    officerId: issued.id,
    unitId: app.bureauId,
    role: 'bureauClerk',
    areaPath: '522324.',
    validFrom: '2026-11-01',
  })
  expect((await b.command('core.session.signIn', credentials)).data).toMatchObject({ mustChangePassword: true })
  expect((await b.query('core.area.tree')).error.code).toBe('PASSWORD_CHANGE_REQUIRED')
  const upload = await server.inject({
    method: 'POST',
    url: '/api/core/files?purpose=import',
    headers: { cookie: b.cookie },
  })
  expect(upload.json().error.data.domain.code).toBe('PASSWORD_CHANGE_REQUIRED')
  await b.command('core.session.changePassword', { current: issued.password, next: 'Brand-New-99' })
  expect((await b.query('core.area.tree')).data).toHaveLength(5)
})

test('disabling an account ends its sessions at once and refuses the password', async () => {
  const admin = app.as('systemAdmin')
  const id = await addSignIn(app, 'leaver', 'bureauClerk')
  const b = browser(server)
  await b.command('core.session.signIn', { account: 'leaver', password: PASSWORD })
  const { rows, count } = await app.query(admin, 'core.account.list', { search: 'leaver' })
  expect(count).toBe(1)
  const change = { id, name: '离任', state: 'disabled' }
  await app.command(admin, 'core.account.update', change, { expected: rows[0].version })
  expect(await b.query('core.session.current')).toEqual({ data: null })
  const refused = await b.command('core.session.signIn', { account: 'leaver', password: PASSWORD })
  expect(refused.error.code).toBe('WRONG_CREDENTIALS')
})

test('the security administrator unlocks and resets; nobody does so for themself', async () => {
  const id = await addSignIn(app, 'locked', 'bureauClerk')
  const b = browser(server)
  for (let i = 0; i < 5; i++) await b.command('core.session.signIn', { account: 'locked', password: 'no' })
  await app.command(app.as('securityAdmin'), 'core.account.unlock', { id })
  expect((await b.command('core.session.signIn', { account: 'locked', password: PASSWORD })).data.account).toBe(
    'locked',
  )
  const own = app.as('systemAdmin', { id })
  await expect(app.command(own, 'core.account.resetPassword', { id })).rejects.toMatchObject({
    code: 'SELF_NOT_ALLOWED',
  })
})

test('issued passwords are kept nowhere in the clear', async () => {
  const id = await addSignIn(app, 'secretly', 'bureauClerk')
  const key = crypto.randomUUID()
  const admin = app.as('systemAdmin')
  const { password } = await app.command(admin, 'core.account.resetPassword', { id }, { key })
  const [found] = await app.admin.query<{ text: string }>(
    `select coalesce((select jsonb_agg(to_jsonb(a))::text from core.audit a), '')
       || coalesce((select jsonb_agg(to_jsonb(i))::text from core.idempotency i), '')
       || coalesce((select jsonb_agg(to_jsonb(c))::text from core.account c), '') as text`,
  )
  expect(found?.text).toContain('passwordReset')
  expect(found?.text).not.toContain(password)
})

test('who may do what: accounts, posts, sessions and audit belong to different administrators', async () => {
  const may = async (role: Parameters<App['as']>[0], verb: string, input: unknown = {}) =>
    app.query(app.as(role), verb, input).then(
      () => true,
      (e: { code: string }) => e.code !== 'NOT_PERMITTED',
    )
  const table: Record<string, boolean[]> = {}
  for (const verb of [
    'account.list',
    'post.list',
    'session.list',
    'audit.list',
    'reveal.list',
    'release.list',
    'setting.list',
  ])
    table[verb] = [
      await may('systemAdmin', `core.${verb}`),
      await may('securityAdmin', `core.${verb}`),
      await may('auditAdmin', `core.${verb}`),
      await may('bureauDirector', `core.${verb}`),
    ]
  expect(table).toEqual({
    'account.list': [true, true, false, false],
    'post.list': [true, true, true, false],
    'session.list': [false, true, false, false],
    'audit.list': [false, false, true, false],
    'reveal.list': [false, true, true, false],
    'release.list': [true, false, true, false],
    'setting.list': [true, true, true, false],
  })
})
