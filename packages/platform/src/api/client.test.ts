import type { SessionInfo } from '@county/core/session'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { setSession } from '../session/session.ts'
import { callVerb, setApiBase } from './client.ts'

const officer = { officerId: 'o1', account: 'anna', permissions: [] } as unknown as SessionInfo
const ok = (data: unknown) => Response.json({ result: { data } })
const refused = (code: string, status: number) =>
  Response.json(
    {
      error: {
        message: code,
        code: -32001,
        data: { httpStatus: status, domain: { code, params: {} }, incident: 'i1' },
      },
    },
    { status },
  )

const answers: (() => Response | Promise<Response>)[] = []
const bodies: string[] = []

beforeEach(() => {
  setApiBase('http://county.test')
  setSession(null)
  answers.length = 0
  bodies.length = 0
  vi.stubGlobal('fetch', async (_url: unknown, init: RequestInit) => {
    bodies.push(String(init.body))
    return (await answers.shift()?.()) ?? Promise.reject(new TypeError('fetch failed'))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const send = () => callVerb('employment', 'job.create', 'command', { key: 'k1', data: { a: 1 } })

test('a command whose session ended goes again, unchanged, after signing in', async () => {
  setSession(officer)
  answers.push(
    () => refused('SIGN_IN_REQUIRED', 401),
    () => ok({ id: 'j1' }),
  )
  const result = send()
  await vi.waitFor(() => expect(bodies).toHaveLength(1))
  setSession({ ...officer })
  expect(await result).toEqual({ id: 'j1' })
  expect(bodies[1]).toBe(bodies[0])
})

test('before the first sign-in the refusal is thrown', async () => {
  answers.push(() => refused('SIGN_IN_REQUIRED', 401))
  await expect(send()).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
})

test('a refusal carries its code, status and incident; its outcome is known', async () => {
  answers.push(() => refused('VERSION_CONFLICT', 409))
  await expect(send()).rejects.toMatchObject({
    code: 'VERSION_CONFLICT',
    status: 409,
    incident: 'i1',
    outcomeUnknown: false,
  })
})

test('without an answer the outcome is unknown', async () => {
  await expect(send()).rejects.toMatchObject({ code: 'UNREACHABLE', outcomeUnknown: true })
})

test('a proxy’s page in place of an answer is no refusal of the server', async () => {
  answers.push(() => new Response('<html>502</html>', { status: 502, headers: { 'content-type': 'text/html' } }))
  await expect(send()).rejects.toMatchObject({ code: 'UNREACHABLE', outcomeUnknown: true })
})
