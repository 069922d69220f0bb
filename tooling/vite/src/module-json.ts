import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Contract } from '@county/core/contract/contract'
import { namesIn, narrowContract } from '@county/core/contract/narrow'
import type { Plugin } from 'vite'
import { FACADES, versionOf } from './shared.ts'

/** One file of a release. `size` and `brotli` are in bytes; `integrity` is `sha384-…`. */
export interface ReleaseFile {
  path: string
  size: number
  brotli: number
  integrity: string
}

/** What stands in `module.json` of a built module: everything that publishing and the registry need. */
export interface ModuleJson {
  id: string
  /** Package version and a hash of the files: other content, other version. */
  version: string
  /** The module's manifest, as data. */
  manifest: unknown
  /** Federation manifest, relative to the release's folder, and its integrity. */
  entry: string
  integrity: string
  /** Files to preload with the first page, relative to the release's folder. */
  preload: string[]
  /** Names the module takes from each facade; a release is refused when the live portal lacks one. */
  sdk: Record<string, string[]>
  files: ReleaseFile[]
}

/** The federation manifest: a release's entry. */
const ENTRY = 'mf-manifest.json'

interface FederationManifest {
  metaData: { remoteEntry: { name: string; path?: string } }
  exposes: { assets: { js: { sync: string[]; async: string[] } } }[]
}

/** Reads a module's manifest from its package. Throws when there is none. */
export async function readManifest(root: string, id: string): Promise<unknown> {
  const file = resolve(root, `../../packages/${id}/src/manifest.ts`)
  const exported = (await import(pathToFileURL(file).href)) as Record<string, unknown>
  const found = Object.values(exported).find((v) => typeof v === 'object' && v !== null && 'basePath' in v)
  if (!found) throw new Error(`${file} exports no manifest`)
  return found
}

/** Writes `contract.json` and `module.json` beside a module's built files. */
export function moduleJson(id: string, used: ReadonlyMap<string, ReadonlySet<string>>): Plugin {
  let out = ''
  let root = ''
  return {
    name: 'county-module-json',
    apply: 'build',
    configResolved(config) {
      root = config.root
      out = resolve(config.root, config.build.outDir)
    },
    writeBundle: {
      order: 'post',
      async handler() {
        writeNeeds(root, out, id)
        writeDigests(out)
        const json = describe(root, out, id, await readManifest(root, id), used)
        writeFileSync(join(out, 'module.json'), `${JSON.stringify(json, null, 1)}\n`)
      },
    },
  }
}

function describe(
  root: string,
  out: string,
  id: string,
  manifest: unknown,
  used: ReadonlyMap<string, ReadonlySet<string>>,
): ModuleJson {
  const files = listFiles(out).map((path) => describeFile(out, path))
  const entry = ENTRY
  const federation = JSON.parse(readFileSync(join(out, entry), 'utf8')) as FederationManifest
  const content = digest('sha256', JSON.stringify([manifest, files.map((f) => [f.path, f.integrity])]), 'hex')
  return {
    id,
    version: process.env.COUNTY_RELEASE ?? `${versionOf(root)}-${content.slice(0, 8)}`,
    manifest,
    entry,
    integrity: files.find((f) => f.path === entry)!.integrity,
    preload: preloadOf(federation),
    sdk: Object.fromEntries(FACADES.filter((f) => used.has(f)).map((f) => [f, [...used.get(f)!].sort()])),
    files,
  }
}

/** The container and what its exposed entry needs at once; lazy pages are left to the router. */
function preloadOf(federation: FederationManifest): string[] {
  const { name, path } = federation.metaData.remoteEntry
  const entry = path ? `${path.replace(/\/?$/, '/')}${name}` : name
  return [...new Set([entry, ...federation.exposes.flatMap((e) => e.assets.js.sync)])]
}

/**
 * Puts the digests of the module's scripts into its federation manifest, whose own digest stands in the registry: so the
 * browser can refuse any file that is not the one that was published.
 */
function writeDigests(out: string): void {
  const file = join(out, ENTRY)
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object
  const scripts = listFiles(out).filter((path) => path.endsWith('.js'))
  const digests = scripts.map((path) => [path, `sha384-${digest('sha384', readFileSync(join(out, path)), 'base64')}`])
  writeFileSync(file, JSON.stringify({ ...manifest, digests: Object.fromEntries(digests) }))
}

/** Sources of the kit that a module's pages run with: what these name counts as used. */
const KIT = ['../../packages/ui/src', '../../packages/platform/src']

/**
 * Writes `contract.json`: the part of the module's API contract that its code uses, as it stood when it was built. What
 * a release needs of its server is read from here. Nothing is written before the module has a contract.
 */
function writeNeeds(root: string, out: string, id: string): void {
  const file = resolve(root, `../../packages/api-contract/generated/${id}.json`)
  if (!existsSync(file)) return
  const code = listFiles(out)
    .filter((path) => path.endsWith('.js'))
    .map((path) => readFileSync(join(out, path), 'utf8'))
  const used = namesIn([...code, ...KIT.flatMap((folder) => sourcesBelow(resolve(root, folder)))])
  const contract = JSON.parse(readFileSync(file, 'utf8')) as Contract
  writeFileSync(join(out, 'contract.json'), JSON.stringify(narrowContract(contract, used)))
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name) && !/\.test\.tsx?$/.test(e.name))
    .map((e) => readFileSync(join(e.parentPath, e.name), 'utf8'))
}

function listFiles(out: string): string[] {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name !== 'module.json' && e.name !== 'mf-stats.json')
    .map((e) => relative(out, join(e.parentPath, e.name)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('.vite/'))
    .sort()
}

function describeFile(out: string, path: string): ReleaseFile {
  const body = readFileSync(join(out, path))
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  return {
    path,
    size: statSync(join(out, path)).size,
    brotli: brotliCompressSync(body, quality).length,
    integrity: `sha384-${digest('sha384', body, 'base64')}`,
  }
}

function digest(algorithm: string, body: string | Buffer, encoding: 'hex' | 'base64'): string {
  return createHash(algorithm).update(body).digest(encoding)
}
