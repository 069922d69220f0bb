import { type Context, command, query } from '@county/api-kit/verb'
import { Area } from '@county/core/area'
import { commonErrors, coreErrors } from '@county/core/errors'
import { CreateArea, CreateSite, SiteRow } from '@county/core/site'
import { z } from 'zod'
import { forgetAllSessions } from '../session/session-cache.ts'

const AREA = `select a.id, a.kind, a.code, a.area_path as path, a.name, a.parent_path as "parentPath",
  a.site_id as "siteId" from core.area a`
const SITE = `select s.id, s.version, s.code, s.name, s.area_path as "areaPath", s.opened_on as "openedOn" from core.site s`
const KINDS = ['county', 'street', 'community', 'grid']

/** The areas the caller may work in, parents first, with the names of those above. */
export const tree = query({
  name: 'core.area.tree',
  title: { zh: '区划', en: 'Areas' },
  permission: 'signedIn',
  input: z.strictObject({}),
  output: z.array(Area),
  run: (c) =>
    c.tx.query(
      `${AREA} where (a.area_path >= $1 and a.area_path < $2 or starts_with($1, a.area_path))
         and a.valid_from <= $3 and (a.valid_to is null or a.valid_to > $3) order by a.area_path`,
      [c.actor.areaPath, `${c.actor.areaPath.slice(0, -1)}/`, c.today],
    ),
})

/** An area that counts today; throws AREA_UNKNOWN. */
export async function getArea(c: Context, path: string): Promise<Area> {
  const area = await c.tx.maybe<Area>(`${AREA} where a.area_path = $1 and (a.valid_to is null or a.valid_to > $2)`, [
    path,
    c.today,
  ])
  if (!area) throw coreErrors.error('AREA_UNKNOWN', { path })
  return area
}

/** Adds an area below another. Throws AREA_UNKNOWN, INVALID_INPUT when the kind does not belong there, ALREADY_EXISTS. */
export const create = command({
  name: 'core.area.create',
  title: { zh: '新增区划', en: 'Add an area' },
  permission: 'core.area.manage',
  entity: 'core.area',
  input: CreateArea,
  output: Area,
  async run(c, input) {
    const parent = await getArea(c, input.parentPath)
    if (KINDS.indexOf(input.kind) !== KINDS.indexOf(parent.kind) + 1)
      throw commonErrors.error('INVALID_INPUT', { field: 'kind' })
    const path = `${parent.path}${input.code}.`
    const { id } = await c.tx.one<{ id: string }>(
      `insert into core.area (kind, code, name, area_path, parent_path, site_id, valid_from)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [input.kind, input.code, input.name, path, parent.path, input.siteId, c.today],
    )
    const value = await c.tx.one<Area>(`${AREA} where a.id = $1`, [id])
    return { value, audit: { entityId: id, areaPath: path, after: value } }
  },
})

/** Gives an area another name; its path stays. Throws NOT_FOUND. */
export const rename = command({
  name: 'core.area.rename',
  title: { zh: '区划更名', en: 'Rename an area' },
  permission: 'core.area.manage',
  entity: 'core.area',
  input: z.strictObject({ id: z.uuid(), name: z.string().trim().min(1).max(60) }),
  output: Area,
  async run(c, { id, name }) {
    const before = await c.tx.maybe<Area>(`${AREA} where a.id = $1 for update`, [id])
    if (!before) throw commonErrors.error('NOT_FOUND')
    await c.tx.query(`update core.area set name = $2 where id = $1`, [id, name])
    forgetAllSessions()
    const value = { ...before, name }
    return { value, audit: { entityId: id, areaPath: before.path, before, after: value } }
  },
})

/** Resettlement sites in the caller's area. */
export const listSites = query({
  name: 'core.site.list',
  title: { zh: '安置点', en: 'Sites' },
  permission: 'signedIn',
  input: z.strictObject({}),
  output: z.array(SiteRow),
  run: (c) =>
    c.tx.query(`${SITE} where s.area_path >= $1 and s.area_path < $2 or starts_with($1, s.area_path) order by s.code`, [
      c.actor.areaPath,
      `${c.actor.areaPath.slice(0, -1)}/`,
    ]),
})

/** Adds a resettlement site. Throws AREA_UNKNOWN, ALREADY_EXISTS. */
export const createSite = command({
  name: 'core.site.create',
  title: { zh: '新增安置点', en: 'Add a site' },
  permission: 'core.area.manage',
  entity: 'core.site',
  input: CreateSite,
  output: SiteRow,
  async run(c, input) {
    await getArea(c, input.areaPath)
    const { id } = await c.tx.one<{ id: string }>(
      `insert into core.site (code, name, area_path, opened_on) values ($1, $2, $3, $4) returning id`,
      [input.code, input.name, input.areaPath, input.openedOn],
    )
    const value = await c.tx.one<SiteRow>(`${SITE} where s.id = $1`, [id])
    return { value, audit: { entityId: id, areaPath: input.areaPath, after: value } }
  },
})

/** Changes a site's name or opening day. Throws NOT_FOUND, VERSION_CONFLICT. */
export const updateSite = command({
  name: 'core.site.update',
  title: { zh: '修改安置点', en: 'Change a site' },
  permission: 'core.area.manage',
  entity: 'core.site',
  needsVersion: true,
  input: z.strictObject({ id: z.uuid(), name: z.string().trim().min(1).max(60), openedOn: z.iso.date().nullable() }),
  output: SiteRow,
  async run(c, input) {
    const before = await c.tx.maybe<SiteRow>(`${SITE} where s.id = $1 for update`, [input.id])
    if (!before) throw commonErrors.error('NOT_FOUND')
    if (before.version !== c.expected) throw commonErrors.error('VERSION_CONFLICT', { version: before.version })
    await c.tx.query(`update core.site set name = $2, opened_on = $3 where id = $1`, [
      input.id,
      input.name,
      input.openedOn,
    ])
    const value = await c.tx.one<SiteRow>(`${SITE} where s.id = $1`, [input.id])
    return { value, audit: { entityId: input.id, areaPath: before.areaPath, before, after: value } }
  },
})
