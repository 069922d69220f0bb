import { newId } from '@county/kernel/id'
import { type App, createApp } from '@county/testing/app'
import { addOfficer, addPost, addUnit } from '@county/testing/organisation'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: App
beforeAll(async () => {
  app = await createApp()
})
afterAll(() => app.close())

const TODAY = '2026-11-05'
const post = (officerId: string, role: string, more: object = {}) => ({
  officerId,
  unitId: app.bureauId,
  role,
  areaPath: '522324.',
  validFrom: TODAY,
  ...more,
})

test('the three administrators exclude one another and every working role', async () => {
  const admin = app.as('securityAdmin')
  const officerId = await addOfficer(app.admin, { account: 'three' })
  await app.command(admin, 'core.post.grant', post(officerId, 'systemAdmin', { validTo: '2026-12-01' }))
  for (const role of ['securityAdmin', 'auditAdmin', 'bureauClerk', 'filer'])
    await expect(app.command(admin, 'core.post.grant', post(officerId, role))).rejects.toMatchObject({
      code: 'ADMIN_EXCLUDED',
    })
  const after = await app.command(admin, 'core.post.grant', post(officerId, 'bureauClerk', { validFrom: '2026-12-01' }))
  expect(after.role).toBe('bureauClerk')
  const working = await app.command(admin, 'core.post.grant', post(officerId, 'leader', { validFrom: '2026-12-05' }))
  expect(working.role).toBe('leader')
})

test('the database keeps the administrators apart too, whoever writes and however many at once', async () => {
  const officerId = await addOfficer(app.admin, { account: 'race' })
  const unitId = app.bureauId
  const tries = await Promise.allSettled(
    ['systemAdmin', 'securityAdmin', 'auditAdmin', 'filer'].map((role) =>
      app.command(app.as('securityAdmin'), 'core.post.grant', post(officerId, role)),
    ),
  )
  expect(tries.filter((t) => t.status === 'fulfilled')).toHaveLength(1)
  const [{ role } = { role: '' }] = await app.admin.query<{ role: string }>(
    `select role from core.post where officer_id = $1`,
    [officerId],
  )
  const other = role === 'auditAdmin' ? 'systemAdmin' : 'auditAdmin'
  await expect(addPost(app.admin, { officerId, unitId, role: other })).rejects.toThrow(/post_admin_excludes/)
})

test('posts are granted by the security administrator only, never to oneself, only in units and areas that exist', async () => {
  const officerId = await addOfficer(app.admin, { account: 'grant' })
  for (const role of ['systemAdmin', 'auditAdmin', 'bureauDirector'] as const)
    await expect(app.command(app.as(role), 'core.post.grant', post(officerId, 'filer'))).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    })
  const admin = app.as('securityAdmin')
  const refused = (data: object) => expect(app.command(admin, 'core.post.grant', data)).rejects
  await refused(post(admin.id as string, 'filer')).toMatchObject({ code: 'SELF_NOT_ALLOWED' })
  await refused(post(officerId, 'filer', { areaPath: '522324.9999.' })).toMatchObject({ code: 'AREA_UNKNOWN' })
  await refused(post(officerId, 'filer', { validFrom: '2019-01-01' })).toMatchObject({ code: 'UNIT_ENDED' })
  await refused(post(officerId, 'emperor')).toMatchObject({ code: 'INVALID_INPUT' })
})

test('an institution clerk is bound to one institution that exists, nobody else is', async () => {
  const admin = app.as('securityAdmin')
  const officerId = await addOfficer(app.admin, { account: 'school' })
  const institutionId = newId()
  await app.admin.query(
    `insert into core.institution (id, module, kind, name) values ($1, 'water', 'other', '城关水厂')`,
    [institutionId],
  )
  const grant = (role: string, id: string | null) =>
    app.command(admin, 'core.post.grant', post(officerId, role, { institutionId: id }))
  for (const [role, id] of [
    ['institution', null],
    ['institution', newId()],
    ['filer', institutionId],
  ] as const)
    await expect(grant(role, id)).rejects.toMatchObject({ code: 'INSTITUTION_NEEDED' })
  expect(await grant('institution', institutionId)).toMatchObject({ institutionId, institutionName: '城关水厂' })
  const [told] = await app.admin.query<{ posts: unknown[] }>(`select core.posts_on($1, $2) as posts`, [
    officerId,
    TODAY,
  ])
  expect(told?.posts).toMatchObject([{ institution: { id: institutionId, module: 'water', name: '城关水厂' } }])
  await expect(addPost(app.admin, { officerId, unitId: app.bureauId, role: 'institution' })).rejects.toThrow(
    /post_institution/,
  )
  expect(await app.query(admin, 'core.post.institutions', {})).toContainEqual(
    expect.objectContaining({ id: institutionId }),
  )
})

test('a post ends on a day, needs the version that was seen, and keeps its history', async () => {
  const admin = app.as('securityAdmin')
  const officerId = await addOfficer(app.admin, { account: 'ending' })
  const granted = await app.command(admin, 'core.post.grant', post(officerId, 'filer'))
  const end = (expected: number) => app.command(admin, 'core.post.end', { id: granted.id, on: TODAY }, { expected })
  await expect(end(7)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
  expect(await end(granted.version)).toMatchObject({ validTo: TODAY, version: granted.version + 1 })
  const [old] = await app.admin.query<{ data: { valid_to: string | null } }>(
    `select data from core.row_history where table_name = 'post' and row_id = $1`,
    [granted.id],
  )
  expect(old?.data.valid_to).toBeNull()
})

test('a unit hands over to its successor: posts and modules move on the day, earlier days keep unit and name', async () => {
  const admin = app.as('systemAdmin')
  const make = (code: string, name: string, modules: string[] = []) =>
    app.command(admin, 'core.unit.create', {
      code,
      kind: 'department',
      name,
      shortName: name,
      validFrom: '2020-01-01',
      modules,
    })
  const old = await make('FPB', '县扶贫办', ['employment'])
  const next = await make('XCZXJ', '县乡村振兴局')
  const officerId = await addOfficer(app.admin, { account: 'moving' })
  await addPost(app.admin, { officerId, unitId: old.id, role: 'filer' })
  const renamed = await app.command(admin, 'core.unit.rename', {
    id: old.id,
    name: '县扶贫开发办',
    shortName: '扶贫办',
    from: '2021-03-01',
  })
  expect(renamed.names.map((n: { name: string }) => n.name)).toEqual(['县扶贫开发办', '县扶贫办'])
  const on = '2026-11-01'
  const done = await app.command(admin, 'core.unit.succeed', { id: old.id, successorId: next.id, on })
  expect(done).toMatchObject({ postsMoved: 1, unit: { validTo: on, successorId: next.id } })
  const names = async (day: string) => {
    const [row] = await app.admin.query<{ posts: { unitName: string; modules: string[] }[] }>(
      `select core.posts_on($1, $2) as posts`,
      [officerId, day],
    )
    return row?.posts.map((p) => [p.unitName, p.modules])
  }
  expect(await names('2021-01-01')).toEqual([['县扶贫办', ['employment']]])
  expect(await names('2026-10-31')).toEqual([['县扶贫开发办', ['employment']]])
  expect(await names(on)).toEqual([['县乡村振兴局', ['employment']]])
  const again = { id: old.id, successorId: next.id, on: '2026-11-03' }
  await expect(app.command(admin, 'core.unit.succeed', again)).rejects.toMatchObject({ code: 'UNIT_ENDED' })
})

test('a clerk of one unit sees what its unit leads, a role of the same name elsewhere does not', async () => {
  const unitId = await addUnit(app.admin, { code: 'RSJ', name: '县人社局', modules: ['employment'] })
  const units = await app.query(app.as('filer'), 'core.unit.list', {})
  expect(units.find((u: { id: string }) => u.id === unitId)).toMatchObject({
    name: '县人社局',
    modules: ['employment'],
  })
})
