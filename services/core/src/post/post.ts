import { type Context, command, query } from '@county/api-kit/verb'
import { commonErrors, coreErrors } from '@county/core/errors'
import { Institution } from '@county/core/institution'
import { ADMIN_ROLES, INSTITUTION_ROLE, type Role } from '@county/core/permission'
import { GrantPost, PostRow } from '@county/core/post'
import { z } from 'zod'
import { getArea } from '../area/area.ts'
import { forgetOfficer } from '../session/session-cache.ts'
import { assertUnitOn, getUnit } from '../unit/unit-row.ts'

const SELECT = `select p.id, p.version, p.officer_id as "officerId", o.name as "officerName", p.unit_id as "unitId",
    coalesce(core.unit_name_on(p.unit_id, $1), u.code) as "unitName", p.role,
    p.institution_id as "institutionId", i.name as "institutionName", p.area_path as "areaPath",
    coalesce(a.name, p.area_path) as "areaName", p.valid_from as "validFrom", p.valid_to as "validTo"
  from core.post p join core.officer o on o.id = p.officer_id join core.unit u on u.id = p.unit_id
  left join core.area a on a.area_path = p.area_path left join core.institution i on i.id = p.institution_id`

/** Posts, newest first; ended ones only when asked for. */
export const list = query({
  name: 'core.post.list',
  title: { zh: '岗位授权', en: 'Posts' },
  permission: 'core.post.read',
  input: z.strictObject({
    officerId: z.uuid().optional(),
    unitId: z.uuid().optional(),
    ended: z.boolean().default(false),
    cursor: z.uuid().optional(),
    limit: z.int().min(1).max(200).default(100),
  }),
  output: z.object({ rows: z.array(PostRow), next: z.uuid().nullable() }),
  async run(c, input) {
    const rows = await c.tx.query<PostRow>(
      `${SELECT} where ($2::uuid is null or p.officer_id = $2) and ($3::uuid is null or p.unit_id = $3)
         and ($4 or p.valid_to is null or p.valid_to > $1) and ($5::uuid is null or p.id < $5)
       order by p.id desc limit $6`,
      [c.today, input.officerId ?? null, input.unitId ?? null, input.ended, input.cursor ?? null, input.limit + 1],
    )
    const page = rows.slice(0, input.limit)
    return { rows: page, next: rows.length > input.limit ? (page.at(-1)?.id ?? null) : null }
  },
})

const classOf = (role: string) => (ADMIN_ROLES.includes(role as Role) ? role : '')

/** Throws ADMIN_EXCLUDED when a role may not stand beside the officer's other posts of these days. */
async function assertSeparated(c: Context, input: GrantPost): Promise<void> {
  const others = await c.tx.query<{ role: string }>(
    `select role from core.post where officer_id = $1
     and daterange(valid_from, valid_to) && daterange($2::date, $3::date)`,
    [input.officerId, input.validFrom, input.validTo],
  )
  if (others.some((o) => classOf(o.role) !== classOf(input.role))) throw coreErrors.error('ADMIN_EXCLUDED')
}

/** Throws INSTITUTION_NEEDED unless an institution clerk, and nobody else, has an institution that is not closed. */
async function assertInstitution(c: Context, { role, institutionId, validFrom }: GrantPost): Promise<void> {
  const found =
    institutionId !== null &&
    (await c.tx.maybe(`select from core.institution where id = $1 and (closed_on is null or closed_on > $2)`, [
      institutionId,
      validFrom,
    ]))
  if ((role === INSTITUTION_ROLE) !== Boolean(found) || (institutionId !== null && !found))
    throw coreErrors.error('INSTITUTION_NEEDED')
}

/** Institutions that a clerk's post can be bound to: rows of the modules' ledgers of schools, clinics, windows. */
export const institutions = query({
  name: 'core.post.institutions',
  title: { zh: '机构', en: 'Institutions' },
  permission: 'core.post.read',
  input: z.strictObject({}),
  output: z.array(Institution),
  run: (c) =>
    c.tx.query<Institution>(
      `select id, module, kind, name from core.institution where closed_on is null or closed_on > $1 order by kind, name, id`,
      [c.today],
    ),
})

/** Grants a post. Throws INSTITUTION_NEEDED, NOT_FOUND, UNIT_ENDED, AREA_UNKNOWN, ADMIN_EXCLUDED, SELF_NOT_ALLOWED. */
export const grant = command({
  name: 'core.post.grant',
  title: { zh: '授予岗位', en: 'Grant a post' },
  permission: 'core.post.manage',
  entity: 'core.post',
  input: GrantPost,
  output: PostRow,
  async run(c, input) {
    if (input.officerId === c.actor.id) throw coreErrors.error('SELF_NOT_ALLOWED')
    const officer = await c.tx.maybe(`select 1 from core.officer where id = $1 for update`, [input.officerId])
    if (!officer) throw commonErrors.error('NOT_FOUND')
    assertUnitOn(await getUnit(c, input.unitId), input.validFrom)
    await getArea(c, input.areaPath)
    await assertSeparated(c, input)
    await assertInstitution(c, input)
    const { id } = await c.tx.one<{ id: string }>(
      `insert into core.post (officer_id, unit_id, role, area_path, valid_from, valid_to, institution_id)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [input.officerId, input.unitId, input.role, input.areaPath, input.validFrom, input.validTo, input.institutionId],
    )
    forgetOfficer(input.officerId)
    const value = await c.tx.one<PostRow>(`${SELECT} where p.id = $2`, [c.today, id])
    return { value, audit: { entityId: id, areaPath: input.areaPath, after: value } }
  },
})

/** Ends a post on a day, which is the first it no longer counts. Throws NOT_FOUND, SELF_NOT_ALLOWED, VERSION_CONFLICT. */
export const end = command({
  name: 'core.post.end',
  title: { zh: '撤销岗位', en: 'End a post' },
  permission: 'core.post.manage',
  entity: 'core.post',
  needsVersion: true,
  input: z.strictObject({ id: z.uuid(), on: z.iso.date() }),
  output: PostRow,
  async run(c, { id, on }) {
    const before = await c.tx.maybe<PostRow>(`${SELECT} where p.id = $2 for update of p`, [c.today, id])
    if (!before) throw commonErrors.error('NOT_FOUND')
    if (before.officerId === c.actor.id) throw coreErrors.error('SELF_NOT_ALLOWED')
    if (before.version !== c.expected) throw commonErrors.error('VERSION_CONFLICT', { version: before.version })
    if (on < before.validFrom) throw commonErrors.error('INVALID_INPUT', { field: 'on' })
    await c.tx.query(`update core.post set valid_to = $2 where id = $1`, [id, on])
    forgetOfficer(before.officerId)
    const value = await c.tx.one<PostRow>(`${SELECT} where p.id = $2`, [c.today, id])
    return { value, audit: { entityId: id, areaPath: before.areaPath, before, after: value } }
  },
})
