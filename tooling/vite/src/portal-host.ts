import { federation } from '@module-federation/vite'
import react from '@vitejs/plugin-react'
import type { UserConfig, UserConfigFnObject } from 'vite'
import { devRegistry } from './dev-registry.ts'
import { portalJson } from './portal-json.ts'
import { portOf } from './ports.ts'
import { apiProxy, FEDERATION, SHARED, share } from './shared.ts'

/** Vite settings of the portal: provides React and the facades, names no module. */
export function portalHost(): UserConfigFnObject {
  return (): UserConfig => ({
    server: { port: portOf('portal'), strictPort: true, host: '127.0.0.1', proxy: apiProxy() },
    plugins: [
      react(),
      federation({
        ...FEDERATION,
        name: 'portal',
        filename: 'assets/remoteEntry-[hash].js',
        remotes: {},
        experiments: { provideExternalRuntime: true },
        shared: Object.fromEntries(SHARED.map((k) => [k, share(k, false)])),
      }),
      portalJson(),
      devRegistry(),
    ],
    build: { target: 'esnext', manifest: true, modulePreload: { polyfill: false } },
  })
}
