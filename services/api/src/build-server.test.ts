import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Writable } from 'node:stream'
import { command, query } from '@county/api-kit/verb'
import { defineManifest } from '@county/core/manifest'
import { defineErrors } from '@county/kernel/errors'
import { type App, createApp } from '@county/testing/app'
import { addSignIn, browser, PASSWORD } from '@county/testing/sign-in'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { buildServer } from './build-server.ts'
import { composeModules } from './compose.ts'
import { createLog } from './log.ts'

const title = { zh: '水利', en: 'Water' }
const water = {
  id: 'water',
  manifest: defineManifest({
    id: 'water',
    title,
    summary: title,
    departments: [],
    basePath: '/water',
    icon: 'x',
    order: 1,
    requires: { platform: '*' },
    pages: [],
    slots: [],
  }),
  permissions: { 'water.write': { title, roles: ['filer' as const] } },
  errors: defineErrors({}),
  ledgers: [],
  router: {
    echo: query({
      name: 'water.echo',
      title,
      permission: 'public',
      input: z.object({ text: z.string() }),
      output: z.string(),
      run: async (_c, i) => i.text,
    }),
    crash: query({
      name: 'water.crash',
      title,
      permission: 'public',
      input: z.object({}),
      output: z.null(),
      run: async () => {
        throw new Error('person 522324198503021234 phone 13800138000')
      },
    }),
    write: command({
      name: 'water.write',
      title,
      permission: 'water.write',
      entity: 'core.notice',
      input: z.object({ text: z.string() }),
      output: z.string(),
      run: async (_c, i) => ({ value: i.text, audit: { entityId: null } }),
    }),
  },
}

let app: App
const lines: string[] = []
beforeAll(async () => {
  app = await createApp({ modules: [water] })
})
afterAll(() => app.close())

function capture() {
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  return createLog(sink, 'info')
}

async function serverWith(options: Partial<Parameters<typeof buildServer>[0]> = {}) {
  return buildServer({ kit: { ...app.kit, log: capture() }, config: app.config, ...options })
}

test('a module that does not start answers 503, the others run', async () => {
  const log = { info() {}, warn() {}, error() {} }
  const source = (id: string, load: () => Promise<any>) => ({ id, load })
  const composed = await composeModules(app.config, log, [
    source('water', async () => ({ module: water })),
    source('fire', async () => {
      throw new Error('no such file')
    }),
    source('earth', async () => ({ module: { ...water, id: 'earth' } })),
    source('air', async () => ({
      module: { ...water, id: 'air', router: { apply: query({ ...water.router.echo, name: 'air.apply' }) } },
    })),
  ])
  expect(composed.modules.map((m) => m.id)).toEqual(['water'])
  expect([...composed.failed.keys()]).toEqual(['fire', 'earth', 'air'])
  const server = await serverWith({ failed: composed.failed })
  const down = await server.inject({ url: '/api/fire/trpc/x.y?input=%7B%7D' })
  expect(down.statusCode).toBe(503)
  expect(down.json().error.data.domain).toEqual({ code: 'MODULE_UNAVAILABLE', params: { module: 'fire' } })
  const up = await server.inject({ url: '/api/water/trpc/echo?input=%7B%22text%22%3A%22hi%22%7D' })
  expect(up.json()).toEqual({ result: { data: 'hi' } })
  expect((await server.inject({ url: '/healthz' })).json()).toMatchObject({
    status: 'degraded',
    database: 'up',
    modules: { core: 'up', water: 'up', fire: 'down' },
  })
  await server.close()
})

test('a process that runs one module answers 503 for the others', async () => {
  const server = await serverWith({ mount: ['water'] })
  expect((await server.inject({ url: '/api/water/trpc/echo?input=%7B%22text%22%3A%22hi%22%7D' })).statusCode).toBe(200)
  expect((await server.inject({ url: '/api/core/trpc/session.current?input=%7B%7D' })).statusCode).toBe(503)
  await server.close()
})

test('a module run by another process is passed on to it, cookie and all', async () => {
  const other = await serverWith({ mount: ['water'] })
  const address = await other.listen({ port: 0, host: '127.0.0.1' })
  const front = await serverWith({ elsewhere: { water: [address] } })
  const answer = await front.inject({ url: '/api/water/trpc/echo?input=%7B%22text%22%3A%22through%22%7D' })
  expect(answer.json()).toEqual({ result: { data: 'through' } })
  await front.close()
  await other.close()
})

test('an unexpected failure tells an incident number and nothing else, in the answer and in the log', async () => {
  const server = await serverWith()
  lines.length = 0
  const answer = await server.inject({ url: '/api/water/trpc/crash?input=%7B%7D' })
  const { error } = answer.json()
  expect(error.data).toMatchObject({ domain: { code: 'INTERNAL' }, httpStatus: 500 })
  expect(error.data.incident).toBe(answer.headers['x-request-id'])
  expect(lines.join('')).toContain(error.data.incident)
  expect(answer.body).not.toContain('build-server.test')
  expect(answer.body + lines.join('')).not.toMatch(/522324198503021234|13800138000/)
  await server.close()
})

test('the log holds no numbers, tokens, bodies or queries', async () => {
  const log = capture()
  const server = await serverWith()
  lines.length = 0
  log.info(
    { idNumber: '522324198503021234', note: '电话13800138000', token: 'abc', nested: { password: 'x' } },
    'sample',
  )
  await server.inject({
    url: '/api/water/trpc/echo?input=%7B%22text%22%3A%22522324198503021234%22%7D',
    headers: { cookie: 'county=secret-cookie' },
  })
  await server.inject({
    method: 'POST',
    url: '/api/core/trpc/session.signIn',
    payload: { key: crypto.randomUUID(), data: { account: 'nobody', password: 'My-Secret-Word-1' } },
  })
  const text = lines.join('')
  expect(text).toContain('"path":"/api/water/trpc/echo"')
  expect(text).not.toMatch(/522324198503021234|13800138000|abc|secret-cookie|My-Secret-Word/)
  await server.close()
})

test('a page of another site cannot write, and every answer carries the policy', async () => {
  const server = await serverWith()
  const post = (site: string) =>
    server.inject({
      method: 'POST',
      url: '/api/core/trpc/session.signIn',
      headers: { 'sec-fetch-site': site },
      payload: { key: crypto.randomUUID(), data: { account: 'x', password: 'y' } },
    })
  expect((await post('cross-site')).statusCode).toBe(403)
  const own = await post('same-origin')
  expect(own.json().error.data.domain.code).toBe('WRONG_CREDENTIALS')
  expect(own.headers['content-security-policy']).toContain("script-src 'self';")
  expect(own.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
  await server.close()
})

test('over https the cookie is bound to the host', async () => {
  const server = await serverWith({ secure: true })
  await addSignIn(app, 'https', 'filer')
  const answer = await server.inject({
    method: 'POST',
    url: '/api/core/trpc/session.signIn',
    payload: { key: crypto.randomUUID(), data: { account: 'https', password: PASSWORD } },
  })
  expect(answer.headers['set-cookie']).toMatch(/^__Host-county=[\w-]{43}; .*Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  expect(answer.headers['strict-transport-security']).toContain('max-age=31536000')
  await server.close()
})

test('the portal’s page has registry and session written into it, safely, and preloads the module it points at', async () => {
  mkdirSync(app.config.portalDir, { recursive: true })
  const html = '<html><head><script id="county-boot" type="application/json">null</script></head><body></body></html>'
  writeFileSync(path.join(app.config.portalDir, 'index.html'), html)
  await app.admin.query(
    `insert into core.module_release (module, version, entry, integrity, preload, files, manifest, contract, sdk, state)
     values ('water', '1.0.0', 'mf-manifest.json', 'sha384-x', '{assets/a.js}', '[]', $1, '', '{}', 'active')`,
    [JSON.stringify({ ...water.manifest, summary: { zh: '</script><script>alert(1)</script>', en: 'x' } })],
  )
  const server = await serverWith()
  await addSignIn(app, 'page', 'filer')
  const before = await server.inject({ url: '/water/anything' })
  expect(before.body).not.toContain('modulepreload')
  const b = browser(server)
  await b.command('core.session.signIn', { account: 'page', password: PASSWORD })
  const page = await server.inject({ url: '/water/anything?x=1', headers: { cookie: b.cookie } })
  expect(page.body).toContain('<link rel="modulepreload" crossorigin href="/modules/water/1.0.0/assets/a.js">')
  expect(page.body).not.toContain('<script>alert')
  const nonce = /nonce="([^"]+)"/.exec(page.body)?.[1]
  expect(page.headers['content-security-policy']).toContain(`script-src 'self' 'nonce-${nonce}'`)
  const boot = JSON.parse(/type="application\/json" nonce="[^"]+">(.*?)<\/script>/.exec(page.body)?.[1] ?? '')
  expect(boot.session.account).toBe('page')
  expect(boot.registry.modules[0].manifest.id).toBe('water')
  expect((await server.inject({ url: '/api/nothing' })).statusCode).toBe(404)
  expect((await server.inject({ url: '/missing.js' })).statusCode).toBe(404)
  await server.close()
})

test('the API document lists every verb with its schemas', async () => {
  const server = await serverWith()
  const { paths } = (await server.inject({ url: '/api/openapi.json' })).json()
  expect(
    paths['/api/water/trpc/write'].post.requestBody.content['application/json'].schema.properties.data,
  ).toMatchObject({
    properties: { text: { type: 'string' } },
  })
  expect(paths['/api/core/trpc/session.signIn'].post.security).toEqual([])
  expect(paths['/api/water/trpc/due.list'].get).toBeDefined()
  await server.close()
})

test('several queries travel in one request, and one failure stays its own', async () => {
  const server = await serverWith()
  const input = encodeURIComponent(JSON.stringify({ 0: { text: 'a' }, 1: {}, 2: { text: 'c' } }))
  const answer = await server.inject({ url: `/api/water/trpc/echo,crash,echo?batch=1&input=${input}` })
  expect(answer.json().map((r: any) => r.result?.data ?? r.error.data.domain.code)).toEqual(['a', 'INTERNAL', 'c'])
  await server.close()
})
