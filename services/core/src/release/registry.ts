import type { Actor } from '@county/api-kit/actor'
import type { Context } from '@county/api-kit/verb'
import { query } from '@county/api-kit/verb'
import { compareContracts, sayProblem } from '@county/core/contract/compare'
import type { Contract } from '@county/core/contract/contract'
import { commonErrors } from '@county/core/errors'
import type { Manifest, RegistryEntry } from '@county/core/manifest'
import { ReleaseHealth, type ReleaseRow } from '@county/core/release'
import { z } from 'zod'
import type { CoreConfig } from '../config.ts'
import { SELECT } from './activate.ts'
import { liveContract } from './contracts.ts'
import { assertWhole } from './readiness.ts'
import type { ReleaseFile } from './release-files.ts'

/** Releases of all modules, or one, newest first, with how each does. */
export const list = query({
  name: 'core.release.list',
  title: { zh: '模块版本', en: 'Module releases' },
  permission: 'core.release.read',
  input: z.strictObject({ module: z.string().max(40).optional() }),
  output: z.array(ReleaseHealth),
  async run(c, { module }) {
    const rows = await c.tx.query<Omit<ReleaseHealth, 'fit' | 'misfits'>>(
      `select l.*, b.bytes, coalesce(e.n, 0)::int as errors, e.last as "lastErrorAt" from (
         ${SELECT} where $1::text is null or r.module = $1 order by r.module, r.published_at desc, r.id desc limit 500) l
       cross join lateral (select coalesce(sum((f ->> 'size')::bigint), 0)::float as bytes
         from core.module_release r, jsonb_array_elements(r.files) f where r.id = l.id) b
       left join (select module, version, sum(count) as n, max(last_at) as last
         from core.browser_error group by module, version) e on e.module = l.module and e.version = l.version
       order by l.module, l."publishedAt" desc, l.id desc`,
      [module ?? null],
    )
    const fits = await fitOf(c, rows)
    return rows.map((row) => ({ ...row, ...(fits.get(`${row.module} ${row.contract}`) ?? UNKNOWN) }))
  },
})

type Fit = Pick<ReleaseHealth, 'fit' | 'misfits'>
const UNKNOWN: Fit = { fit: 'unknown', misfits: [] }
/** Contracts compared for one list: those of the newest releases. */
const COMPARED = 60

/** Whether the servers offer what releases need; equal contracts are compared once. */
async function fitOf(c: Context, rows: readonly Pick<ReleaseRow, 'module' | 'contract'>[]): Promise<Map<string, Fit>> {
  const wanted = new Map(rows.filter((r) => r.contract).map((r) => [`${r.module} ${r.contract}`, r]))
  const hashes = [...new Set([...wanted.values()].map((r) => r.contract))].slice(0, COMPARED)
  const bodies = await c.tx.query<{ hash: string; body: Contract }>(
    `select hash, body from core.contract_snapshot where hash = any ($1)`,
    [hashes],
  )
  const live = new Map<string, Contract | undefined>()
  const fits = new Map<string, Fit>()
  for (const [key, { module, contract }] of wanted) {
    const needs = bodies.find((b) => b.hash === contract)?.body
    if (!live.has(module)) live.set(module, await liveContract(c, module))
    const offered = live.get(module)
    if (!needs || !offered) continue
    const problems = compareContracts(needs, offered)
    fits.set(key, { fit: problems.length ? 'breaks' : 'fits', misfits: problems.slice(0, 3).map(sayProblem) })
  }
  return fits
}

/** Whether a release's files are still those that were published; reads them all. Throws NOT_FOUND, RELEASE_NOT_READY. */
export const check = (config: CoreConfig) =>
  query({
    name: 'core.release.check',
    title: { zh: '核对版本文件', en: 'Check the files of a release' },
    permission: 'core.release.read',
    input: z.strictObject({ id: z.uuid() }),
    output: z.object({ files: z.int() }),
    async run(c, { id }) {
      const row = await c.tx.maybe<{ module: string; version: string; files: ReleaseFile[] }>(
        `select module, version, files from core.module_release where id = $1`,
        [id],
      )
      if (!row) throw commonErrors.error('NOT_FOUND')
      await assertWhole(config, row)
      return { files: row.files.length }
    },
  })

/** What a release is made of; published once, it never changes. */
interface Content {
  id: string
  entry: string
  integrity: string
  preload: string[]
  manifest: Manifest
  contract: string
  /** Digests of the files that are preloaded, by path. */
  digests: Record<string, string> | null
}

/** What may change of a release that is in use. */
interface Standing {
  id: string
  module: string
  version: string
  state: 'active' | 'canary'
  canaryArea: string | null
  pause: { until: string | null; reason: string } | null
}

type Row = Content & Standing

/** Contents of the releases in use, read once a process: a hundred manifests are not read for every page. */
let contents = new Map<string, Content>()

/** Releases that portals may load now: the active and the tried ones. */
export async function liveReleases(c: Context): Promise<Row[]> {
  const standings = await c.tx.query<Standing>(
    `select r.id, r.module, r.version, r.state, r.canary_area as "canaryArea",
       case when p.module is not null then jsonb_build_object('until', p.until, 'reason', p.reason) end as pause
     from core.module_release r left join core.module_pause p on p.module = r.module
     where r.state in ('active', 'canary')`,
  )
  const missing = standings.filter((s) => !contents.has(s.id)).map((s) => s.id)
  const read = missing.length ? await readContents(c, missing) : []
  const kept = new Map([...contents, ...read.map((r) => [r.id, r] as const)])
  // Only what is in use is kept.
  contents = new Map(standings.flatMap((s) => (kept.has(s.id) ? [[s.id, kept.get(s.id) as Content]] : [])))
  return standings.flatMap((s) => {
    const content = contents.get(s.id)
    return content ? [{ ...content, ...s }] : []
  })
}

const readContents = (c: Context, ids: readonly string[]) =>
  c.tx.query<Content>(
    `select r.id, r.entry, r.integrity, r.preload, r.manifest, r.contract,
       (select jsonb_object_agg(f ->> 'path', f ->> 'integrity') from jsonb_array_elements(r.files) f
        where f ->> 'path' = any (r.preload)) as digests
     from core.module_release r where r.id = any ($1)`,
    [ids],
  )

/** What the portal of an officer may load: a tried release in its area, else the active one; in the modules' order. */
export function registryFor(rows: readonly Row[], actor: Pick<Actor, 'areaPath'>): RegistryEntry[] {
  const chosen = new Map<string, Row>()
  for (const row of rows) {
    const tried = row.state === 'canary' && row.canaryArea !== null && actor.areaPath.startsWith(row.canaryArea)
    if (tried || (row.state === 'active' && !chosen.has(row.module))) chosen.set(row.module, row)
  }
  return [...chosen.values()]
    .sort((a, b) => a.manifest.order - b.manifest.order || (a.module < b.module ? -1 : 1))
    .map((row) => {
      const base = `/modules/${row.module}/${row.version}`
      return {
        manifest: row.manifest,
        version: row.version,
        entry: `${base}/${row.entry}`,
        integrity: row.integrity,
        preload: row.preload.map((file) => `${base}/${file}`),
        contract: row.contract,
        ...(row.pause ? { pause: row.pause } : {}),
      }
    })
}

/**
 * The registry as a start needs it, so that a start costs nearly the same with a hundred modules as with ten: whole
 * only for the module of the address, an outline of the others.
 */
export function outlineRegistry(
  entries: readonly RegistryEntry[],
  address: string,
  allowed: (permission: string) => boolean,
): RegistryEntry[] {
  return entries.map((entry) => {
    const { manifest, version, pause } = entry
    if (address === manifest.basePath || address.startsWith(`${manifest.basePath}/`)) return entry
    const { id, title, summary, basePath, icon, order, requires } = manifest
    const seen = manifest.pages.filter((p) => !p.path.includes(':') && allowed(p.permission))
    const first = seen.find((p) => p.path === '') ?? seen.find((p) => p.nav)
    const cards = manifest.slots.filter((s) => s.slot.startsWith('portal/') && allowed(s.permission))
    const page = first && {
      path: first.path,
      title: first.title,
      permission: first.permission,
      nav: first.nav ?? { order: 1 },
    }
    return {
      manifest: {
        id,
        title,
        summary,
        departments: [],
        basePath,
        icon,
        order,
        requires,
        pages: page ? [page] : [],
        slots: cards,
      },
      version,
      entry: '',
      integrity: '',
      preload: [],
      contract: '',
      outline: true,
      ...(pause ? { pause } : {}),
    }
  })
}

/** Digests of the files that pages of these releases preload, by address. */
export function preloadDigests(rows: readonly Row[]): Map<string, string> {
  return new Map(
    rows.flatMap(({ module, version, digests }) =>
      Object.entries(digests ?? {}).map(([file, digest]) => [`/modules/${module}/${version}/${file}`, digest] as const),
    ),
  )
}
