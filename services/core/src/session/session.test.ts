import { type App, createApp } from '@county/testing/app'
import { addPost, addUnit } from '@county/testing/organisation'
import { addSignIn, browser, PASSWORD } from '@county/testing/sign-in'
import { generate } from 'otplib'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: App
let server: any
beforeAll(async () => {
  app = await createApp()
  server = await app.server()
})
afterAll(() => app.close())

async function signedIn(account: string) {
  const b = browser(server)
  const answer = await b.command('core.session.signIn', { account, password: PASSWORD })
  expect(answer.error).toBeUndefined()
  return b
}

const minutesLater = (minutes: number) => new Date(Date.parse(app.now) + minutes * 60_000).toISOString()
const codeAt = (secret: string, now: string) => generate({ secret, epoch: Math.floor(Date.parse(now) / 1000) })

test('a session ends by itself when idle, and at the latest after twelve hours', async () => {
  await addSignIn(app, 'idle', 'bureauClerk')
  const start = app.now
  const idle = await signedIn('idle')
  await app.admin.query(`update core.session set last_seen_at = $1`, [minutesLater(-31)])
  const { forgetAllSessions } = await import('./session-cache.ts')
  forgetAllSessions()
  expect(await idle.query('core.session.current')).toEqual({ data: null })

  const busy = await signedIn('idle')
  for (let hour = 0; hour < 11; hour++) {
    for (let i = 0; i < 3; i++) {
      app.now = minutesLater(20)
      forgetAllSessions()
      expect((await busy.query('core.session.current')).data?.account).toBe('idle')
    }
  }
  for (let i = 0; i < 3; i++) {
    app.now = minutesLater(20)
    forgetAllSessions()
    await busy.query('core.session.current')
  }
  expect(await busy.query('core.session.current')).toEqual({ data: null })
  app.now = start
})

test('the post decides what one may do; one may only choose one’s own', async () => {
  const officerId = await addSignIn(app, 'posts', 'bureauClerk')
  const units = { code: 'TLJD', name: '腾龙街道办' }
  const unitId = await addUnit(app.admin, units)
  const second = await addPost(app.admin, { officerId, unitId, role: 'streetOfficer', areaPath: '522324.1001.' })
  const ended = await addPost(app.admin, { officerId, unitId, role: 'filer', from: '2021-01-01', to: '2021-02-01' })
  const b = await signedIn('posts')
  const { data } = await b.query('core.session.current')
  expect(data.posts).toHaveLength(2)
  expect(data.permissions).toContain('core.notice.publish')
  expect((await b.query('core.area.tree')).data).toHaveLength(5)
  const moved = await b.command('core.session.choosePost', { postId: second })
  expect(moved.data.permissions).not.toContain('core.notice.publish')
  expect((await b.query('core.area.tree')).data.map((a: { path: string }) => a.path)).toEqual([
    '522324.',
    '522324.1001.',
    '522324.1001.003.',
    '522324.1001.003.02.',
  ])
  expect((await b.command('core.session.choosePost', { postId: ended })).error.code).toBe('NO_POST')
})

test('officers see and end their own sessions; the security administrator ends anybody’s at once', async () => {
  await addSignIn(app, 'two', 'bureauClerk')
  const [first, second] = [await signedIn('two'), await signedIn('two')]
  const mine = (await first.query('core.session.listMine')).data
  expect(mine).toHaveLength(2)
  expect(mine[0]).toMatchObject({ userAgent: 'lightMyRequest', ip: '127.0.0.1', method: 'password' })
  const other = mine.find((s: { current: boolean }) => !s.current)
  await first.command('core.session.endMine', { id: other.id })
  expect(await second.query('core.session.current')).toEqual({ data: null })
  const admin = app.as('securityAdmin')
  const listed = await app.query(admin, 'core.session.list', {})
  const target = listed.find((s: { account: string }) => s.account === 'two')
  await app.command(admin, 'core.session.kill', { id: target.id })
  expect(await first.query('core.session.current')).toEqual({ data: null })
  await expect(app.command(admin, 'core.session.kill', { id: target.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('an administrator must set up a second factor before anything else, and then needs it', async () => {
  await addSignIn(app, 'sysadm', 'systemAdmin')
  const b = await signedIn('sysadm')
  expect((await b.query('core.session.current')).data).toMatchObject({ secondFactor: 'required', permissions: [] })
  expect((await b.query('core.area.tree')).error.code).toBe('SECOND_FACTOR_REQUIRED')
  expect((await b.query('core.account.list')).error.code).toBe('SECOND_FACTOR_REQUIRED')
  const { secret, uri } = (await b.command('core.session.beginTotp', {})).data
  expect(uri).toContain('otpauth://totp/')
  expect((await b.command('core.session.confirmTotp', { code: '000000' })).error.code).toBe('WRONG_CODE')
  const code = await codeAt(secret, app.now)
  const { recoveryCodes } = (await b.command('core.session.confirmTotp', { code })).data
  expect(recoveryCodes).toHaveLength(8)
  expect((await b.query('core.account.list')).data.rows.length).toBeGreaterThan(0)

  const account = 'sysadm'
  const next = browser(server)
  const credentials = { account, password: PASSWORD }
  expect((await next.command('core.session.signIn', credentials)).error.code).toBe('SECOND_FACTOR_NEEDED')
  const replayed = await next.command('core.session.signIn', { ...credentials, totp: code })
  expect(replayed.error.code).toBe('WRONG_CODE')
  const start = app.now
  app.now = minutesLater(1)
  const later = await codeAt(secret, app.now)
  expect((await next.command('core.session.signIn', { ...credentials, totp: later })).data.secondFactor).toBe('set')
  const byRecovery = { ...credentials, totp: recoveryCodes[0].toUpperCase() }
  expect((await next.command('core.session.signIn', byRecovery)).data.account).toBe(account)
  expect((await next.command('core.session.signIn', byRecovery)).error.code).toBe('WRONG_CODE')
  app.now = start
})

test('a password must be strong and new; changing it ends the other sessions', async () => {
  await addSignIn(app, 'pass', 'bureauClerk')
  const [b, other] = [await signedIn('pass'), await signedIn('pass')]
  const change = (next: string, current = PASSWORD) => b.command('core.session.changePassword', { current, next })
  expect((await change('Short-1')).error).toMatchObject({ code: 'PASSWORD_WEAK', params: { problem: 'short' } })
  expect((await change('alllowercaseonly')).error.params.problem).toBe('simple')
  expect((await change('My-Pass-2026')).error.params.problem).toBe('account')
  expect((await change(PASSWORD)).error.code).toBe('PASSWORD_REUSED')
  expect((await change('New-Horse-22', 'wrong')).error.code).toBe('WRONG_CREDENTIALS')
  expect(await change('New-Horse-22')).toEqual({ data: null })
  expect(await other.query('core.session.current')).toEqual({ data: null })
  expect((await b.query('core.session.current')).data.account).toBe('pass')
})
