import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { federation } from '@module-federation/vite'
import react from '@vitejs/plugin-react'
import type { UserConfig, UserConfigFnObject } from 'vite'
import { moduleJson } from './module-json.ts'
import { portOf } from './ports.ts'
import { apiProxy, FEDERATION, SHARED, share } from './shared.ts'
import { importedBy } from './sources.ts'

/** What a module says of itself in its vite.config.ts. */
export interface ModuleRemoteOptions {
  id: string
}

/**
 * Vite settings of a module. `vite build` makes a release for the portal; `vite` runs the module alone in a plain
 * harness against the API at API_URL; `vite --mode federated` serves it to a portal in development, with hot reload.
 */
export function moduleRemote({ id }: ModuleRemoteOptions): UserConfigFnObject {
  return ({ command, mode }): UserConfig => {
    const root = process.cwd()
    const port = portOf(id)
    const server = { port, strictPort: true, host: '127.0.0.1', proxy: apiProxy() }
    if (command === 'serve' && mode !== 'federated') return { plugins: [react()], server }
    const used = importedBy(join(root, 'src'))
    for (const name of ['react', 'react-dom']) if (!used.has(name)) used.set(name, new Set())
    return {
      base: '',
      server: { ...server, origin: `http://127.0.0.1:${port}`, cors: true },
      plugins: [
        react(),
        federation({
          ...FEDERATION,
          name: id,
          filename: 'remoteEntry.js',
          exposes: { './module': './src/module.tsx' },
          experiments: { externalRuntime: command === 'build' },
          shared: Object.fromEntries(SHARED.filter((k) => used.has(k)).map((k) => [k, share(k, true)])),
        }),
        moduleJson(id, used),
      ],
      build: {
        target: 'esnext',
        outDir: 'dist',
        modulePreload: { polyfill: false },
        rolldownOptions: { input: existsSync(join(root, 'src/module.tsx')) ? 'src/module.tsx' : 'src/module.ts' },
      },
    }
  }
}
