import type { Context } from '@county/api-kit/verb'
import { isWithin } from '@county/core/area'
import { halfWidth, tidy } from '@county/kernel/normalise'
import type { Text } from '@county/kernel/text'
import type { RosterHousehold } from './values.ts'

interface AreaRow {
  path: string
  kind: string
  name: string
  siteId: string | null
}

interface SiteRow {
  id: string
  name: string
  path: string
}

/** Where a household of a file lives, or why that cannot be told. */
export type Placed =
  | { ok: true; areaPath: string; siteId: string | null; siteName: string | null; byOfficer: boolean }
  | { ok: false; key: string; code: string; text: Text }

/** Finds areas and sites by the names rosters use. */
export interface AreaFinder {
  find(facts: RosterHousehold): Placed
}

const LEVELS = ['street', 'community', 'grid'] as const
const SUFFIX = /(街道办事处|街道办|街道|居民委员会|居委会|社区|网格|安置区|安置点|易地扶贫搬迁安置点)$/

/** Reads the county's areas and sites once for a whole file. */
export async function areaFinder(c: Context): Promise<AreaFinder> {
  const areas = await c.tx.query<AreaRow>(
    `select area_path as path, kind, name, site_id as "siteId" from core.area
     where valid_from <= $1 and (valid_to is null or valid_to > $1)`,
    [c.today],
  )
  const sites = await c.tx.query<SiteRow>(`select id, name, area_path as path from core.site`)
  const known = new Map<string, Placed>()
  return {
    find(facts) {
      const key = JSON.stringify([facts.street, facts.community, facts.grid, facts.siteName])
      const placed = known.get(key) ?? findPlace(areas, sites, c.actor.areaPath, facts)
      known.set(key, placed)
      return placed
    },
  }
}

function findPlace(areas: AreaRow[], sites: SiteRow[], scope: string, facts: RosterHousehold): Placed {
  let path = scope
  let told = false
  for (const level of LEVELS) {
    const name = facts[level]
    if (!name) continue
    told = true
    const fitting = areas.filter(
      (a) => a.kind === level && sameName(a.name, name) && (isWithin(a.path, path) || isWithin(path, a.path)),
    )
    if (fitting.length !== 1) return unknown(level, name, fitting.length)
    const found = (fitting[0] as AreaRow).path
    if (found.length > path.length) path = found
  }
  const site = findSite(areas, sites, path, facts.siteName ?? null)
  if (!site.ok) return site
  const { row } = site
  if (!told && row && (isWithin(row.path, path) || isWithin(path, row.path))) {
    if (row.path.length > path.length) path = row.path
    told = true
  }
  return { ok: true, areaPath: path, siteId: row?.id ?? null, siteName: row?.name ?? null, byOfficer: !told }
}

function findSite(areas: AreaRow[], sites: SiteRow[], path: string, name: string | null) {
  if (name !== null) {
    const fitting = sites.filter((s) => sameName(s.name, name))
    if (fitting.length !== 1) return unknown('siteName', name, fitting.length)
    return { ok: true as const, row: fitting[0] }
  }
  const above = areas.filter((a) => a.siteId !== null && isWithin(path, a.path))
  const nearest = above.sort((a, b) => b.path.length - a.path.length)[0]
  return { ok: true as const, row: sites.find((s) => s.id === nearest?.siteId) }
}

const LABELS: Record<string, string> = { street: '街道', community: '社区', grid: '网格', siteName: '安置区' }

function unknown(key: string, name: string, count: number): Placed & { ok: false } {
  const label = LABELS[key] ?? key
  return count === 0
    ? {
        ok: false,
        key,
        code: 'AREA_UNKNOWN',
        text: {
          zh: `您的辖区内没有${label}“${name}”，请核对名称。`,
          en: `There is no ${key} "${name}" in your area; check the name.`,
        },
      }
    : {
        ok: false,
        key,
        code: 'AREA_AMBIGUOUS',
        text: {
          zh: `有 ${count} 个${label}叫“${name}”，请补填上一级名称。`,
          en: `${count} of them are called "${name}"; give the area above it too.`,
        },
      }
}

function sameName(a: string, b: string): boolean {
  return plain(a) === plain(b)
}

function plain(name: string): string {
  return tidy(halfWidth(name)).replace(/\s/g, '').replace(SUFFIX, '')
}
