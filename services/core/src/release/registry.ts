import type { Actor } from '@county/api-kit/actor'
import type { Context } from '@county/api-kit/verb'
import { query } from '@county/api-kit/verb'
import type { Manifest, RegistryEntry } from '@county/core/manifest'
import { ReleaseRow } from '@county/core/release'
import { z } from 'zod'
import { SELECT } from './activate.ts'

/** Releases of all modules, or one, newest first. */
export const list = query({
  name: 'core.release.list',
  title: { zh: '模块版本', en: 'Module releases' },
  permission: 'core.release.read',
  input: z.strictObject({ module: z.string().max(40).optional() }),
  output: z.array(ReleaseRow),
  run: (c, { module }) =>
    c.tx.query(
      `${SELECT} where $1::text is null or r.module = $1 order by r.module, r.published_at desc, r.id desc limit 500`,
      [module ?? null],
    ),
})

interface Row {
  module: string
  version: string
  entry: string
  integrity: string
  preload: string[]
  manifest: Manifest
  contract: string
  state: 'active' | 'canary'
  canaryArea: string | null
}

/** Releases that portals may load now: the active and the tried ones. */
export function liveReleases(c: Context): Promise<Row[]> {
  return c.tx.query<Row>(
    `select module, version, entry, integrity, preload, manifest, contract, state, canary_area as "canaryArea"
     from core.module_release where state in ('active', 'canary')`,
  )
}

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
      }
    })
}
