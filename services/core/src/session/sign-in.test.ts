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

const wrong = { code: 'WRONG_CREDENTIALS' }

test('an officer signs in, is known by an httpOnly cookie, and signs out', async () => {
  await addSignIn(app, 'wang', 'bureauClerk')
  const response = await server.inject({
    method: 'POST',
    url: '/api/core/trpc/session.signIn',
    payload: { key: crypto.randomUUID(), data: { account: ' Wang ', password: PASSWORD } },
  })
  expect(response.headers['set-cookie']).toMatch(/^county=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(response.body).not.toContain(response.headers['set-cookie'].slice(7, 50))
  const b = browser(server)
  expect(await b.query('core.session.current')).toEqual({ data: null })
  await b.command('core.session.signIn', { account: 'wang', password: PASSWORD })
  expect((await b.query('core.session.current')).data).toMatchObject({
    account: 'wang',
    post: { role: 'bureauClerk', unitName: '县生态移民局', areaName: '晴隆县' },
  })
  const before = b.cookie
  expect(await b.command('core.session.signOut', {})).toEqual({ data: null })
  const stolen = await server.inject({ url: '/api/core/trpc/area.tree?input=%7B%7D', headers: { cookie: before } })
  expect(stolen.json().error.data.domain.code).toBe('SIGN_IN_REQUIRED')
})

test('five failures lock an account for fifteen minutes, an unknown one just the same', async () => {
  await addSignIn(app, 'li', 'bureauClerk')
  for (const account of ['li', 'nobody']) {
    const b = browser(server)
    for (let left = 4; left >= 1; left--)
      expect((await b.command('core.session.signIn', { account, password: 'no' })).error).toMatchObject({
        ...wrong,
        params: { left },
      })
    expect((await b.command('core.session.signIn', { account, password: 'no' })).error.code).toBe('ACCOUNT_LOCKED')
    expect((await b.command('core.session.signIn', { account, password: PASSWORD })).error).toMatchObject({
      code: 'ACCOUNT_LOCKED',
      params: { minutes: 15 },
    })
  }
  const start = app.now
  app.now = new Date(Date.parse(start) + 15 * 60_000 + 1000).toISOString()
  const b = browser(server)
  expect((await b.command('core.session.signIn', { account: 'li', password: 'no' })).error.params.left).toBe(4)
  expect((await b.command('core.session.signIn', { account: 'li', password: PASSWORD })).data.account).toBe('li')
  app.now = start
})

test('many guesses at once are counted one by one', async () => {
  await addSignIn(app, 'zhao', 'bureauClerk')
  const answers = await Promise.all(
    Array.from({ length: 12 }, () =>
      app
        .command(anonymousFrom('10.0.0.9'), 'core.session.signIn', { account: 'zhao', password: 'no' })
        .catch((e: { code: string }) => e.code),
    ),
  )
  expect(answers.filter((code) => code === 'WRONG_CREDENTIALS')).toHaveLength(4)
  expect(answers.filter((code) => code === 'ACCOUNT_LOCKED')).toHaveLength(8)
})

const anonymousFrom = (ip: string) => ({ ...app.as('filer'), kind: 'anonymous' as const, id: null, ip })

test('one address may not go on guessing over many accounts', async () => {
  const codes = new Set<string>()
  for (let i = 0; i < 40; i++) {
    const b = browser(server)
    codes.add((await b.command('core.session.signIn', { account: `u${i}`, password: 'no' })).error.code)
  }
  expect(codes.has('TOO_MANY_REQUESTS')).toBe(true)
})

test('failed sign-ins are in the audit, and the audit holds no password', async () => {
  const rows = await app.admin.query<{ text: string }>(
    `select to_jsonb(a)::text as text from core.audit a where verb = 'core.session.signIn'`,
  )
  expect(rows.filter((r) => r.text.includes('wrongCredentials')).length).toBeGreaterThan(10)
  expect(rows.filter((r) => r.text.includes(PASSWORD) || r.text.includes('nobody'))).toEqual([])
})
