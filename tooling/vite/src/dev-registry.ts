import type { Plugin } from 'vite'
import { readManifest } from './module-json.ts'
import { listModules, portOf } from './ports.ts'
import { apiUrl } from './shared.ts'

/**
 * In development, `/registry.json` lists the modules whose development servers run (COUNTY_DEV_MODULES, names with
 * commas) in place of their releases; the others come from the API's registry.
 */
export function devRegistry(): Plugin {
  return {
    name: 'county-dev-registry',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/registry.json', async (request, response) => {
        const live = (process.env.COUNTY_DEV_MODULES ?? '').split(',').filter((id) => listModules().includes(id))
        const released = await fromApi(request.headers.cookie)
        const entries = await Promise.all(live.map((id) => devEntry(server.config.root, id)))
        const others = released.modules.filter((m) => !live.includes(m.manifest.id))
        response.setHeader('content-type', 'application/json')
        response.setHeader('cache-control', 'no-store')
        response.end(JSON.stringify({ ...released, modules: [...others, ...entries] }))
      })
    },
  }
}

interface Entry {
  manifest: { id: string }
  version: string
  entry: string
  integrity: string
  preload: string[]
  contract: string
}

async function fromApi(cookie: string | undefined): Promise<{ platform: string; modules: Entry[] }> {
  try {
    const answer = await fetch(`${apiUrl()}/registry.json`, { headers: cookie ? { cookie } : {} })
    if (answer.ok) return (await answer.json()) as { platform: string; modules: Entry[] }
  } catch {
    // the API may still be starting; the modules' own servers are listed all the same
  }
  return { platform: '', modules: [] }
}

async function devEntry(root: string, id: string): Promise<Entry> {
  return {
    manifest: (await readManifest(root, id)) as { id: string },
    version: 'dev',
    entry: `http://127.0.0.1:${portOf(id)}/mf-manifest.json`,
    integrity: '',
    preload: [],
    contract: '',
  }
}
