import path from 'node:path'
import { answers, type Child, freePort, startNode } from './child.ts'
import type { County } from './county/county.ts'
import { ROOT } from './options.ts'

/** A server in a process of its own. */
export interface Server extends Child {
  url: string
}

/** The token the floor server checks; it does nothing else. */
export const FLOOR_TOKEN = 'bench-floor-token-bench-floor-token-bench-x'

/** The API as it is shipped: services/api on a port of the loopback. */
export async function startApi(county: County): Promise<Server> {
  const port = await freePort()
  const env = { ...county.env, PORT: String(port), HOST: '127.0.0.1' }
  const child = startNode(path.join(ROOT, 'services/api/src/main.ts'), { env })
  const url = `http://127.0.0.1:${port}`
  await answers(`${url}/healthz`)
  return { ...child, url }
}

/** The floor: fastify and `pg` with the same SQL and JSON, a token check, and nothing else. */
export async function startFloor(county: County): Promise<Server> {
  const port = await freePort()
  const env = { ...county.env, PORT: String(port), DATABASE_URL: county.adminUrl, FLOOR_TOKEN }
  const child = startNode(path.join(import.meta.dirname, 'floor/main.ts'), { env })
  const url = `http://127.0.0.1:${port}`
  await answers(`${url}/healthz`)
  return { ...child, url }
}
