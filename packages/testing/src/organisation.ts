import type { AdminConnection } from '@county/db/admin'
import { newId } from '@county/kernel/id'
import { COMMUNITY, COUNTY, GRID, SIBLING_STREET, STREET } from './actors.ts'

/** Day from which the organisation of the tests counts. */
export const SINCE = '2020-01-01'

const AREAS: readonly [kind: string, path: string, name: string][] = [
  ['county', COUNTY, '晴隆县'],
  ['street', STREET, '腾龙街道'],
  ['street', SIBLING_STREET, '三宝街道'],
  ['community', COMMUNITY, '五里坪社区'],
  ['grid', GRID, '五里坪二网格'],
]

const parentOf = (path: string) => path.replace(/[^.]+\.$/, '')

/** Adds an area; answers its id. */
async function addArea(admin: AdminConnection, kind: string, path: string, name: string): Promise<string> {
  const id = newId()
  const code = path.split('.').at(-2)
  const parent = kind === 'county' ? null : parentOf(path)
  await admin.query(
    `insert into core.area (id, kind, code, name, area_path, parent_path, valid_from) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, kind, code, name, path, parent, SINCE],
  )
  return id
}

/** Adds a resettlement site; answers its id. */
export async function addSite(admin: AdminConnection, code: string, name: string, areaPath: string): Promise<string> {
  const id = newId()
  await admin.query(`insert into core.site (id, code, name, area_path) values ($1, $2, $3, $4)`, [
    id,
    code,
    name,
    areaPath,
  ])
  return id
}

/** Adds a unit with its name and the modules it leads; answers its id. */
export async function addUnit(
  admin: AdminConnection,
  unit: { code: string; name: string; kind?: string; modules?: readonly string[] },
): Promise<string> {
  const id = newId()
  await admin.query(`insert into core.unit (id, code, kind, valid_from) values ($1, $2, $3, $4)`, [
    id,
    unit.code,
    unit.kind ?? 'department',
    SINCE,
  ])
  await admin.query(`insert into core.unit_name (unit_id, name, short_name, valid_from) values ($1, $2, $2, $3)`, [
    id,
    unit.name,
    SINCE,
  ])
  for (const module of unit.modules ?? [])
    await admin.query(`insert into core.unit_module (unit_id, module, valid_from) values ($1, $2, $3)`, [
      id,
      module,
      SINCE,
    ])
  return id
}

/** Adds an officer with an account; with a `passwordHash` they can sign in. Answers the id. */
export async function addOfficer(
  admin: AdminConnection,
  officer: { account: string; name?: string; passwordHash?: string; demo?: boolean },
): Promise<string> {
  const id = newId()
  await admin.query(`insert into core.officer (id, name, demo) values ($1, $2, $3)`, [
    id,
    officer.name ?? officer.account,
    officer.demo ?? false,
  ])
  await admin.query(
    `insert into core.account (officer_id, account, password_hash, password_set_at, must_change_password)
     values ($1, $2, $3, now(), false)`,
    [id, officer.account, officer.passwordHash ?? null],
  )
  if (officer.passwordHash)
    await admin.query(`insert into core.password_history (officer_id, password_hash, set_at) values ($1, $2, now())`, [
      id,
      officer.passwordHash,
    ])
  return id
}

/** Gives an officer a post; answers its id. */
export async function addPost(
  admin: AdminConnection,
  post: { officerId: string; unitId: string; role: string; areaPath?: string; from?: string; to?: string | null },
): Promise<string> {
  const id = newId()
  await admin.query(
    `insert into core.post (id, officer_id, unit_id, role, area_path, valid_from, valid_to)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, post.officerId, post.unitId, post.role, post.areaPath ?? COUNTY, post.from ?? SINCE, post.to ?? null],
  )
  return id
}

/** The organisation tests begin with: areas, one site, the bureau. */
export async function addOrganisation(admin: AdminConnection): Promise<{ siteId: string; bureauId: string }> {
  for (const [kind, path, name] of AREAS) await addArea(admin, kind, path, name)
  const siteId = await addSite(admin, 'TL', '腾龙街道安置区', STREET)
  const bureauId = await addUnit(admin, {
    code: 'YMJ',
    name: '县生态移民局',
    kind: 'bureau',
    modules: ['coordination'],
  })
  return { siteId, bureauId }
}
