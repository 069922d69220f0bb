import { type App, createApp } from '@county/testing/app'
import { addSignIn, browser, PASSWORD } from '@county/testing/sign-in'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: 'all' })
  await addSignIn(app, 'clerk', 'bureauClerk')
})
afterAll(async () => {
  vi.useRealTimers()
  await app.close()
})

/** What a verb of a module answers over HTTP. */
async function ask(module: string) {
  const b = browser(await app.server())
  await b.command('core.session.signIn', { account: 'clerk', password: PASSWORD })
  const url = `/api/${module}/trpc/due.list?input=${encodeURIComponent(JSON.stringify({ limit: 1 }))}`
  const answer = await (await app.server()).inject({ url, headers: { cookie: b.cookie } })
  return { status: answer.statusCode, domain: answer.json().error?.data?.domain }
}

/** Lets the server's short memory of pauses run out, without waiting. */
const later = () => vi.setSystemTime(Date.now() + 1000)

test('a paused module answers 503 with until when and why; the others answer; resuming opens it', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const admin = app.as('systemAdmin')
  const module = app.kit.modules.map((m) => m.id).find((id) => id !== 'core')!
  const other = app.kit.modules.map((m) => m.id).find((id) => id !== 'core' && id !== module)!
  expect(await ask(module)).toMatchObject({ status: 200 })
  const until = '2026-11-05T07:30:00.000Z'
  await app.command(admin, 'core.modulePause.pause', { module, until, reason: '更换数据库硬盘' })
  later()
  expect(await ask(module)).toMatchObject({
    status: 503,
    domain: { code: 'MODULE_PAUSED', params: { reason: '更换数据库硬盘', until: expect.stringContaining('15:30') } },
  })
  expect(await ask(other)).toMatchObject({ status: 200 })
  expect(await app.query(admin, 'core.modulePause.list')).toMatchObject([{ module, until: until.replace('.000', '') }])
  await app.command(admin, 'core.modulePause.resume', { module, reason: '已更换' })
  later()
  expect(await ask(module)).toMatchObject({ status: 200 })
  const { rows } = await app.query(app.as('auditAdmin'), 'core.audit.list', { verb: 'core.modulePause.pause' })
  expect(rows[0]).toMatchObject({ reason: '更换数据库硬盘', after: { module } })
})

test('core is not paused, nor what does not run; and only the system administrator pauses', async () => {
  const pause = (role: 'systemAdmin' | 'bureauClerk', module: string) =>
    app.command(app.as(role), 'core.modulePause.pause', { module, reason: '测试' })
  await expect(pause('systemAdmin', 'core')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(pause('systemAdmin', 'nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(pause('bureauClerk', 'residents')).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
})
