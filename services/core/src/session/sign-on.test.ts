import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type App, createApp } from '@county/testing/app'
import { addSignIn } from '@county/testing/sign-in'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: App
let server: any
let idp: Server
let who = 'sso.known'

/** An identity provider that signs in whoever `who` names, without asking. */
async function startProvider(callback: string): Promise<string> {
  const http = createServer()
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'county', client_secret: 'a-secret-of-this-test', redirect_uris: [callback] }],
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    conformIdTokenClaims: false,
    findAccount: (_ctx: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, preferred_username: sub.replace(/^id-/, '') }),
    }),
    interactions: { url: (_ctx: unknown, i: { uid: string }) => `/as-somebody/${i.uid}` },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
  } as never)
  const handle = provider.callback()
  http.on('request', async (request, response) => {
    if (!request.url?.startsWith('/as-somebody/')) return handle(request, response)
    const details = await provider.interactionDetails(request, response)
    const grant = new provider.Grant({ accountId: `id-${who}`, clientId: 'county' })
    grant.addOIDCScope('openid profile')
    const result = { login: { accountId: `id-${who}` }, consent: { grantId: await grant.save() } }
    if (details.prompt) await provider.interactionFinished(request, response, result)
  })
  idp = http
  return issuer
}

beforeAll(async () => {
  app = await createApp()
  const issuer = await startProvider(`${app.config.publicUrl}/api/core/sign-on/callback`)
  app.config.signOn = {
    issuer,
    clientId: 'county',
    clientSecret: 'a-secret-of-this-test',
    accountClaim: 'preferred_username',
    title: '全省统一身份认证',
  }
  server = await app.server()
})
afterAll(async () => {
  await new Promise((done) => idp.close(done))
  await app.close()
})

/** Follows the browser's way through the provider and back; answers the callback's answer. */
async function signOn(tamper: (callback: URL) => void = () => {}) {
  const start = await server.inject({ url: '/api/core/sign-on' })
  const flow = String(start.headers['set-cookie']).split(';')[0]
  const jar = new Map<string, string>()
  let url = new URL(start.headers.location)
  while (url.origin !== new URL(app.config.publicUrl).origin) {
    const cookie = [...jar].map(([k, v]) => `${k}=${v}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const location = answer.headers.get('location')
    if (!location) throw new Error(`the provider stopped: ${answer.status} ${await answer.text()}`)
    url = new URL(location, url)
  }
  tamper(url)
  return server.inject({ url: `${url.pathname}${url.search}`, headers: { cookie: flow } })
}

test('an officer signs in through the county’s identity provider', async () => {
  await addSignIn(app, 'sso.known', 'bureauClerk')
  const options = (await server.inject({ url: '/api/core/trpc/session.options?input=%7B%7D' })).json().result.data
  expect(options.signOn).toEqual({ title: '全省统一身份认证', href: '/api/core/sign-on' })
  const back = await signOn()
  expect(back.headers.location).toBe('/')
  const cookie = [back.headers['set-cookie']].flat().find((c) => c.startsWith('county='))
  const current = await server.inject({ url: '/api/core/trpc/session.current?input=%7B%7D', headers: { cookie } })
  expect(current.json().result.data.account).toBe('sso.known')
})

test('somebody without an account is turned away', async () => {
  who = 'stranger'
  expect((await signOn()).headers.location).toBe('/?signOnError=SIGN_ON_UNKNOWN')
})

test('an answer that this browser did not ask for is refused', async () => {
  who = 'sso.known'
  const forged = await signOn((callback) => callback.searchParams.set('state', 'another'))
  expect(forged.headers.location).toBe('/?signOnError=SIGN_ON_UNAVAILABLE')
  const bare = await server.inject({ url: '/api/core/sign-on/callback?code=x&state=y' })
  expect(bare.headers.location).toBe('/?signOnError=SIGN_ON_UNAVAILABLE')
})

test('an account bound to one identity is not taken over by another of the same name', async () => {
  await app.admin.query(`update core.account set oidc_subject = 'somebody-else' where account = 'sso.known'`)
  expect((await signOn()).headers.location).toBe('/?signOnError=SIGN_ON_UNKNOWN')
})
