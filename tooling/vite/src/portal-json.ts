import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Plugin } from 'vite'
import { FACADES, versionOf } from './shared.ts'

interface Chunk {
  file: string
  imports?: string[]
  css?: string[]
  isEntry?: boolean
}
type ViteManifest = Record<string, Chunk>

const PACKAGES = resolve(fileURLToPath(import.meta.url), '../../../../packages')
const FIRST = ['react', 'react-dom', 'react-dom/client', 'react/jsx-runtime', '@county/platform', '@county/ui']

/**
 * After the portal's build: writes `assets/portal.json` (build id, version of the platform, names each facade
 * exports, files of each facade) and
 * puts preload links for the first page into index.html. The build id tells open tabs that there is a new release.
 */
export function portalJson(): Plugin {
  let out = ''
  return {
    name: 'county-portal-json',
    apply: 'build',
    configResolved(config) {
      out = resolve(config.root, config.build.outDir)
    },
    writeBundle: {
      order: 'post',
      async handler() {
        const manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8')) as ViteManifest
        const html = readFileSync(join(out, 'index.html'), 'utf8')
        const build = createHash('sha256').update(html).update(JSON.stringify(manifest)).digest('hex').slice(0, 12)
        const shares = Object.fromEntries(FACADES.map((name) => [name, filesOf(manifest, name)]))
        const sdk = Object.fromEntries(FACADES.map((name) => [name, exportsOf(name)]))
        writeFileSync(
          join(out, 'assets/portal.json'),
          JSON.stringify({ build, platform: versionOf(join(PACKAGES, 'platform')), sdk, shares }),
        )
        writeFileSync(join(out, 'index.html'), complete(html, manifest, build, shares, out))
        rmSync(join(out, '.vite'), { recursive: true })
        await compress(join(out, 'assets'))
      },
    },
  }
}

/** index.html with preload links, the build id, and the facades' files as data for the early preloading of modules. */
function complete(
  html: string,
  manifest: ViteManifest,
  build: string,
  shares: Record<string, string[]>,
  out: string,
): string {
  const present = new Set([...html.matchAll(/(?:href|src)="([^"]+)"/g)].map((m) => m[1]))
  const pending = readdirSync(join(out, 'assets'))
    .filter((f) => /^pendingShares.*\.js$/.test(f))
    .map((f) => `/assets/${f}`)
  const first = [...new Set([...FIRST.flatMap((name) => filesOf(manifest, name)), ...pending])]
  const links = first
    .filter((f) => !present.has(f))
    .map((f) =>
      f.endsWith('.css')
        ? `<link rel="stylesheet" crossorigin href="${f}">`
        : `<link rel="modulepreload" crossorigin href="${f}">`,
    )
  const later = Object.fromEntries(
    Object.entries(shares).map(([name, files]) => [
      name,
      files.filter((f) => f.endsWith('.js') && !first.includes(f) && !present.has(f)),
    ]),
  )
  const data = `<script id="county-build" type="application/json">${JSON.stringify({ build, shares: later })}</script>`
  return html.replace('</head>', `${links.join('\n    ')}\n    ${data}\n  </head>`)
}

const brotli = promisify(brotliCompress)

/** Compressed copies of the portal's files as small as brotli makes them: the build has time, the wire has not. */
async function compress(folder: string): Promise<void> {
  const files = readdirSync(folder).filter((f) => /\.(js|css|svg)$/.test(f) && statSync(join(folder, f)).size >= 1024)
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
  const write = async (f: string) =>
    writeFileSync(join(folder, `${f}.br`), await brotli(readFileSync(join(folder, f)), quality))
  await Promise.all(files.map(write))
}

/** Files that a share needs at once, by Vite's manifest. */
function filesOf(manifest: ViteManifest, name: string): string[] {
  const seen = new Set<string>()
  const files: string[] = []
  const take = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return
    seen.add(key)
    files.push(`/${chunk.file}`, ...(chunk.css ?? []).map((c) => `/${c}`))
    for (const next of chunk.imports ?? []) take(next)
  }
  for (const key of Object.keys(manifest)) if (isShare(key, name)) take(key)
  return [...new Set(files)]
}

function isShare(key: string, name: string): boolean {
  if (key.includes(`__prebuild__${name.replaceAll('/', '_mf_1_').replaceAll('-', '_mf_2_')}__prebuild__`)) return true
  if (!name.startsWith('@county/')) return false
  return key.endsWith(`packages/${entryFile(name)}`)
}

function entryFile(name: string): string {
  const [, pack, part] = name.split('/')
  return part ? `${pack}/src/${part}/index.ts` : `${pack}/src/index.ts`
}

/** Names that a facade's index exports; a star export is followed one level. Types are harmless extras. */
function exportsOf(name: string): string[] {
  return [...namesIn(join(PACKAGES, entryFile(name)))].sort()
}

function namesIn(file: string): Set<string> {
  const text = readFileSync(file, 'utf8')
  const names = new Set<string>()
  for (const [, list] of text.matchAll(/export\s+(?!type\b)\{([^}]*)\}/g))
    for (const part of list!.split(',')) {
      const word = part.trim()
      if (word && !word.startsWith('type ')) names.add(word.split(/\s+as\s+/).at(-1)!)
    }
  for (const [, name] of text.matchAll(/export\s+(?:const|function|class|async function)\s+([\w$]+)/g)) names.add(name!)
  for (const [, from] of text.matchAll(/export\s+\*\s+from\s+'(\.[^']+)'/g))
    for (const name of namesIn(resolve(file, '..', from!))) names.add(name)
  return names
}
