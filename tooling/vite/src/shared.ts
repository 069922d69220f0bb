import { createRequire } from 'node:module'

/** Facades that the portal provides to modules; the only code shared at run time beside React. */
export const FACADES = [
  '@county/platform',
  '@county/ui',
  '@county/ui/data',
  '@county/ui/form',
  '@county/ui/date',
  '@county/ui/chart',
] as const

/** Everything shared at run time. React's entries (`react/jsx-runtime`, `react-dom/client`) come with their package. */
export const SHARED = ['react', 'react-dom', ...FACADES] as const

/** Options that host and remotes must agree on. */
export const FEDERATION = {
  dts: false,
  manifest: true,
  shareStrategy: 'loaded-first',
  dev: { remoteHmr: true },
} as const

/** How one share is declared. A facade is workspace source without a published version, so the portal's gate checks it instead. */
export function share(name: string, remote: boolean): object {
  return {
    singleton: true,
    ...(remote ? { import: false } : {}),
    ...(name.startsWith('@county/') ? { requiredVersion: false } : {}),
  }
}

/** Where the API is, for the development proxies. */
export function apiUrl(): string {
  return process.env.API_URL ?? 'http://127.0.0.1:8400'
}

/** Paths that a development server hands on to the API. */
export function apiProxy(...more: string[]): Record<string, { target: string; changeOrigin: boolean }> {
  return Object.fromEntries(
    ['/api', '/modules', ...more].map((path) => [path, { target: apiUrl(), changeOrigin: false }]),
  )
}

/** A version field of a package's package.json, as seen from a folder. */
export function versionOf(folder: string): string {
  return (createRequire(`${folder}/package.json`)('./package.json') as { version: string }).version
}
