import type { App } from './app.ts'
import { addOfficer, addPost } from './organisation.ts'

/** Password of the officers that tests make. */
export const PASSWORD = 'Right-Horse-1'

let hash: Promise<string> | undefined

/** Adds an officer who can sign in and gives them posts, one a role. Answers their id. */
export async function addSignIn(app: App, account: string, ...roles: string[]): Promise<string> {
  hash ??= import(new URL('../../../services/core/src/account/password.ts', import.meta.url).href).then((m) =>
    m.hashPassword(PASSWORD),
  )
  const officerId = await addOfficer(app.admin, { account, name: `${account}同志`, passwordHash: await hash })
  for (const role of roles) await addPost(app.admin, { officerId, unitId: app.bureauId, role })
  return officerId
}

/** A browser: keeps the cookie and calls verbs over HTTP. */
export function browser(server: any) {
  let cookie = ''
  const answer = (response: any) => {
    const set = [response.headers['set-cookie'] ?? []].flat().find((c: string) => c.startsWith('county='))
    if (set) cookie = set.split(';')[0]
    const body = response.json()
    return body.error ? { error: body.error.data.domain, status: response.statusCode } : { data: body.result?.data }
  }
  return {
    get cookie() {
      return cookie
    },
    async command(verb: string, data: unknown, key: string = crypto.randomUUID()) {
      const [module, ...path] = verb.split('.')
      const url = `/api/${module}/trpc/${path.join('.')}`
      return answer(await server.inject({ method: 'POST', url, payload: { key, data }, headers: { cookie } }))
    },
    async query(verb: string, input: unknown = {}) {
      const [module, ...path] = verb.split('.')
      const url = `/api/${module}/trpc/${path.join('.')}?input=${encodeURIComponent(JSON.stringify(input))}`
      return answer(await server.inject({ url, headers: { cookie } }))
    },
  }
}
