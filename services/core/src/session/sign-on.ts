import { anonymous } from '@county/api-kit/actor'
import { runCommand } from '@county/api-kit/execute'
import type { Kit } from '@county/api-kit/kit'
import { type Context, command, query } from '@county/api-kit/verb'
import { coreErrors } from '@county/core/errors'
import { SessionInfo } from '@county/core/session'
import { newId } from '@county/kernel/id'
import * as oidc from 'openid-client'
import { z } from 'zod'
import type { CoreConfig, SignOnConfig } from '../config.ts'
import { findAccount } from './account-row.ts'
import { startSession } from './start-session.ts'

/** What the browser carries, sealed, from the start of a sign-on to its return. */
const Flow = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), at: z.number() })
const FLOW_MINUTES = 10

const discovered = new Map<string, Promise<oidc.Configuration>>()

function provider(config: SignOnConfig): Promise<oidc.Configuration> {
  const found = discovered.get(config.issuer)
  if (found) return found
  const issuer = new URL(config.issuer)
  // Plain http is for a provider on this very machine.
  const local = issuer.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(issuer.hostname)
  const options = local ? { execute: [oidc.allowInsecureRequests] } : {}
  const made = oidc.discovery(issuer, config.clientId, config.clientSecret, undefined, options)
  discovered.set(config.issuer, made)
  made.catch(() => discovered.delete(config.issuer))
  return made
}

const callbackOf = (config: CoreConfig) => `${config.publicUrl}/api/core/sign-on/callback`

/** Begins a sign-on: where to send the browser, and the sealed cookie it must bring back. Throws SIGN_ON_UNAVAILABLE. */
export async function beginSignOn(kit: Kit, config: CoreConfig): Promise<{ url: string; flow: string }> {
  if (!config.signOn) throw coreErrors.error('SIGN_ON_UNAVAILABLE')
  const flow = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    at: kit.clock().getTime(),
  }
  try {
    const url = oidc.buildAuthorizationUrl(await provider(config.signOn), {
      redirect_uri: callbackOf(config),
      scope: 'openid profile',
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
    })
    return { url: url.href, flow: kit.cipher.seal(JSON.stringify(flow)).toString('base64url') }
  } catch (error) {
    kit.log.warn({ error: (error as Error).name }, 'sign-on provider is not reachable')
    throw coreErrors.error('SIGN_ON_UNAVAILABLE')
  }
}

/** A sign-on that came back: the query string of the callback and the sealed cookie. */
interface SignOnReturn {
  search: string
  flow: string
  ip: string | null
  requestId: string
}

/** Ends a sign-on and opens the session; leaves its cookie under the request's id. Throws SIGN_ON_UNAVAILABLE, SIGN_ON_UNKNOWN, NO_POST. */
export async function finishSignOn(kit: Kit, config: CoreConfig, back: SignOnReturn): Promise<SessionInfo> {
  const subject = await vouchedSubject(kit, config, back)
  const envelope = { key: newId(), data: subject }
  return runCommand(kit, signOn(config), anonymous(back.ip), envelope, {
    requestId: back.requestId,
  }) as Promise<SessionInfo>
}

async function vouchedSubject(kit: Kit, config: CoreConfig, back: SignOnReturn): Promise<z.infer<typeof Subject>> {
  if (!config.signOn) throw coreErrors.error('SIGN_ON_UNAVAILABLE')
  try {
    const flow = Flow.parse(JSON.parse(kit.cipher.open(Buffer.from(back.flow, 'base64url'))))
    if (kit.clock().getTime() - flow.at > FLOW_MINUTES * 60_000) throw new Error('too late')
    const tokens = await oidc.authorizationCodeGrant(
      await provider(config.signOn),
      new URL(`${callbackOf(config)}${back.search}`),
      { pkceCodeVerifier: flow.verifier, expectedState: flow.state, expectedNonce: flow.nonce, idTokenExpected: true },
    )
    const claims = tokens.claims() as Record<string, unknown>
    const named = claims[config.signOn.accountClaim]
    return { subject: String(claims.sub), account: typeof named === 'string' ? named.toLowerCase() : null }
  } catch (error) {
    kit.log.warn({ error: (error as Error).name }, 'sign-on was refused')
    throw coreErrors.error('SIGN_ON_UNAVAILABLE')
  }
}

const Subject = z.strictObject({ subject: z.string().max(255), account: z.string().max(255).nullable() })

/** Opens the session of whom the provider vouched for. Not in the router: only the callback calls it. */
const signOn = (config: CoreConfig) =>
  command({
    name: 'core.session.signOn',
    title: { zh: '统一身份认证登录', en: 'Single sign-on' },
    permission: 'public',
    entity: 'core.session',
    input: Subject,
    output: SessionInfo,
    async run(c, input) {
      const bySubject = await findAccount(c, { subject: input.subject })
      const account =
        bySubject ??
        (config.signOn?.accountClaim !== 'sub' && input.account
          ? await findAccount(c, { account: input.account })
          : undefined)
      const unknown = {
        refusal: coreErrors.error('SIGN_ON_UNKNOWN'),
        audit: { entityId: null, after: { outcome: 'unknown' } },
      }
      if (!account?.active) return unknown
      if (!bySubject && !(await bind(c, account.officerId, input.subject))) return unknown
      const value = await startSession(c, config, account.officerId, 'oidc')
      return { value, audit: { entityId: account.officerId, after: { outcome: 'signedIn', method: 'oidc' } } }
    },
  })

/** Binds an account to the identity that first came with its name; an account bound to another stays as it is. */
async function bind(c: Context, officerId: string, subject: string): Promise<boolean> {
  const sql = `update core.account set oidc_subject = $2 where officer_id = $1 and oidc_subject is null`
  return (await c.tx.exec(sql, [officerId, subject])) === 1
}

/** Ways to sign in that the sign-in page offers. */
export const options = (config: CoreConfig) =>
  query({
    name: 'core.session.options',
    title: { zh: '登录方式', en: 'Ways to sign in' },
    permission: 'public',
    input: z.strictObject({}),
    output: z.object({
      signOn: z.object({ title: z.string(), href: z.string() }).nullable(),
      /** Accounts of the demonstration county; empty in production. */
      demo: z.array(z.object({ account: z.string(), name: z.string(), role: z.string() })),
    }),
    async run(c) {
      const demo = config.production
        ? []
        : await c.tx.query<{ account: string; name: string; role: string }>(
            `select acc.account, o.name, coalesce(core.posts_on(o.id, $1) -> 0 ->> 'role', '') as role
             from core.account acc join core.officer o on o.id = acc.officer_id
             where o.demo and o.state = 'active' order by acc.account limit 50`,
            [c.today],
          )
      const signOnLink = config.signOn ? { title: config.signOn.title, href: '/api/core/sign-on' } : null
      return { signOn: signOnLink, demo }
    },
  })
