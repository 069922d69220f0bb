import { randomUUID } from 'node:crypto'
import { DEMO_PASSWORD } from '@county/cli/demo/officers'

/** A signed-in officer of the demonstration county over HTTP. */
export interface Officer {
  url: string
  headers: { cookie: string }
  query<T>(verb: string, input: unknown): Promise<T>
  command<T>(verb: string, data: unknown, expected?: number): Promise<T>
}

/** Address of a query as the browser asks it. */
export function queryPath(verb: string, input: unknown): string {
  return `/api/${place(verb)}?input=${encodeURIComponent(JSON.stringify(input))}`
}

/** Address of a command. */
export const commandPath = (verb: string) => `/api/${place(verb)}`

const place = (verb: string) => verb.replace('.', '/trpc/')

/** Signs in as a browser does. Throws when the account or the password is not known. */
export async function signIn(url: string, account: string): Promise<Officer> {
  const answer = await fetch(`${url}${commandPath('core.session.signIn')}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: randomUUID(), data: { account, password: DEMO_PASSWORD } }),
  })
  if (!answer.ok) throw new Error(`${account} cannot sign in: ${await answer.text()}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ')
  const call = async <T>(path: string, init?: RequestInit): Promise<T> => {
    const got = await fetch(`${url}${path}`, { ...init, headers: { 'content-type': 'application/json', cookie } })
    const text = await got.text()
    if (!got.ok) throw new Error(`${path.split('?')[0]}: ${got.status} ${text.slice(0, 300)}`)
    return (JSON.parse(text) as { result: { data: T } }).result.data
  }
  return {
    url,
    headers: { cookie },
    query: (verb, input) => call(queryPath(verb, input)),
    command: (verb, data, expected) =>
      call(commandPath(verb), {
        method: 'POST',
        body: JSON.stringify({ key: randomUUID(), ...(expected === undefined ? {} : { expected }), data }),
      }),
  }
}
