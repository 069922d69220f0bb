import path from 'node:path'
import { answers, type Child, freePort, startNode } from '@county/bench/child'
import { ROOT } from '@county/bench/options'

/** A process that serves. */
export interface Server extends Child {
  url: string
  port: number
}

const MAIN = {
  api: 'services/api/src/main.ts',
  module: 'services/worker/src/module-main.ts',
  worker: 'services/worker/src/main.ts',
} as const

/** Starts one process of the platform on a port, and waits until it takes requests. */
export async function startServer(
  kind: 'api' | 'module',
  env: NodeJS.ProcessEnv,
  port: number | undefined = undefined,
): Promise<Server> {
  const chosen = port ?? (await freePort())
  const child = startNode(path.join(ROOT, MAIN[kind]), {
    env: { LOG_LEVEL: 'warn', HOST: '127.0.0.1', TRUST_PROXY: '127.0.0.1', ...env, PORT: String(chosen) },
  })
  const url = `http://127.0.0.1:${chosen}`
  await answers(`${url}/readyz`)
  return { ...child, url, port: chosen }
}

/** Starts the jobs in a process of their own. */
export function startJobs(env: NodeJS.ProcessEnv): Child {
  return startNode(path.join(ROOT, MAIN.worker), { env: { LOG_LEVEL: 'warn', ...env } })
}

/** Restarts a process on its port: the old one answers what it has, the new one is waited for. */
export async function restart(server: Server, kind: 'api' | 'module', env: NodeJS.ProcessEnv): Promise<Server> {
  await server.stop()
  return startServer(kind, env, server.port)
}
