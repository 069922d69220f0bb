import { randomUUID } from 'node:crypto'
import { type APIRequestContext, request } from '@playwright/test'
import { PASSWORD } from './people.ts'

const BASE = `http://localhost:${process.env.E2E_PORT ?? '8471'}`

/** An officer at the API, past the browser: for what a test needs done beside what it looks at. */
export interface AtApi {
  query<T>(verb: string, input?: unknown): Promise<T>
  command<T>(verb: string, data: unknown, expected?: number): Promise<T>
  end(): Promise<void>
}

/** Signs an officer in at the API. Verbs are named in full: `coordination.report.list`. Throws what the API refuses. */
export async function atApi(account: string): Promise<AtApi> {
  const context = await request.newContext({ baseURL: BASE, extraHTTPHeaders: { 'x-county-client': 'web' } })
  const api = { query: ask(context), command: send(context), end: () => context.dispose() }
  await api.command('core.session.signIn', { account, password: PASSWORD })
  return api
}

const pathOf = (verb: string) => `/api/${verb.slice(0, verb.indexOf('.'))}/trpc/${verb.slice(verb.indexOf('.') + 1)}`

async function read<T>(answer: { ok(): boolean; text(): Promise<string> }, verb: string): Promise<T> {
  const text = await answer.text()
  if (!answer.ok()) throw new Error(`${verb}: ${text.slice(0, 400)}`)
  return (JSON.parse(text) as { result: { data: T } }).result.data
}

const ask =
  (context: APIRequestContext) =>
  async <T>(verb: string, input: unknown = {}): Promise<T> =>
    read(await context.get(pathOf(verb), { params: { input: JSON.stringify(input) } }), verb)

const send =
  (context: APIRequestContext) =>
  async <T>(verb: string, data: unknown, expected?: number): Promise<T> => {
    const body = { key: randomUUID(), data, ...(expected === undefined ? {} : { expected }) }
    return read(await context.post(pathOf(verb), { data: body }), verb)
  }
