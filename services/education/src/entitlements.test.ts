import { systemActor } from '@county/api-kit/actor'
import { refreshStaleFacts } from '@county/api-kit/fact/refresh'
import { SIBLING_STREET } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { module } from './module.ts'
import { addChild } from './testing/children.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
}, 240_000)
afterAll(() => app?.close())

const filer = () => app.as('filer')
const county = () => systemActor('test', '522324.')
const refresh = () => app.inContext('education', county(), (c) => refreshStaleFacts(c, module))
const facts = (personId: string) =>
  app.admin.query(
    `select fact_id as fact, stated_on::text as "from", until::text as until, detail from core.fact where person_id = $1 order by id`,
    [personId],
  )
const blank = {
  schoolName: null,
  grade: null,
  attendance: null,
  reason: null,
  document: null,
  until: null,
  checkedOn: null,
  note: null,
}
const record = (subjectId: string, values: object) =>
  app.command(filer(), 'education.schooling.create', { subjectId, values: { ...blank, ...values } })
const pupil = { state: 'enrolled', schoolName: '晴隆县第六小学', grade: 'P3' }
const due = async (householdId: string, actor = filer()) =>
  (await app.query(actor, 'education.entitlement.household', { householdId })) as any[]

test('what the household’s children should receive is listed with the reason why not; what is paid counts', async () => {
  const { personId, householdId } = await addChild(app.admin, '2017-05-01', { povertyCategory: '1' })
  await record(personId, { ...pupil, since: '2026-09-01' })
  expect((await due(householdId)).map((e) => [e.entitlementId, e.received, e.whyNot])).toEqual([
    ['education.schooling', true, null],
    ['education.meal', false, 'notApplied'],
    ['education.aid', false, 'notApplied'],
  ])
  const ask = { entitlementId: 'education.meal', subjectId: personId, reason: 'papersMissing', note: '缺银行卡' }
  const told = await app.command(filer(), 'education.entitlement.explain', ask)
  expect(told).toMatchObject({ whyNot: 'papersMissing', told: { note: '缺银行卡', on: '2026-11-05' } })
  await app.command(filer(), 'education.entitlement.explain', { ...ask, reason: 'refused', note: null })
  const [row, ...others] = await app.admin.query(
    `select version, reason from core.entitlement_note where person_id = $1`,
    [personId],
  )
  expect(others).toEqual([])
  expect(row).toMatchObject({ version: 2, reason: 'refused' })

  const counts = (await app.query(filer(), 'education.entitlement.counts', {})) as any[]
  expect(counts.find((k) => k.entitlementId === 'education.meal')).toMatchObject({
    eligible: 1,
    received: 0,
    missing: 1,
    reasons: [{ code: 'refused', count: 1 }],
  })
  await app.command(filer(), 'education.support.create', {
    subjectId: personId,
    values: {
      kind: 'meal',
      schoolYear: '2026',
      term: 'autumn',
      amount: 50_000,
      paidOn: '2026-10-10',
      schoolName: null,
      note: null,
    },
  })
  const list = await app.query(filer(), 'education.entitlement.list', { entitlementId: 'education.meal', state: 'all' })
  expect(list).toMatchObject({ count: 1, rows: [{ subjectId: personId, received: true, whyNot: null, told: null }] })
  await expect(app.command(filer(), 'education.entitlement.explain', ask)).rejects.toMatchObject({
    code: 'ENTITLEMENT_RECEIVED',
  })
})

test('nobody sees, explains or takes along what lies outside the area or the role', async () => {
  const { personId, householdId } = await addChild(app.admin, '2017-05-01', { povertyCategory: '1' })
  await record(personId, { ...pupil, since: '2026-09-01' })
  const elsewhere = app.as('communityOfficer', { areaPath: SIBLING_STREET })
  expect(await due(householdId, elsewhere)).toEqual([])
  const ask = { entitlementId: 'education.meal', subjectId: personId, reason: 'away' }
  await expect(app.command(elsewhere, 'education.entitlement.explain', ask)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(app.command(app.as('bureauClerk'), 'education.entitlement.explain', ask)).rejects.toMatchObject({
    code: 'NOT_PERMITTED',
  })
  expect(await due(householdId, app.as('leader'))).toEqual([])
})

test('the list is a workbook in the file store, page after page in the order of areas', async () => {
  for (let n = 0; n < 3; n++) {
    const { personId } = await addChild(app.admin, '2016-05-01')
    await record(personId, { ...pupil, grade: 'P4', since: '2026-09-01' })
  }
  const asked = { entitlementId: 'education.meal', state: 'all' as const }
  const all = await app.query(filer(), 'education.entitlement.list', { ...asked, limit: 200 })
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await app.query(filer(), 'education.entitlement.list', {
      ...asked,
      limit: 2,
      ...(cursor ? { cursor } : {}),
    })
    seen.push(...page.rows.map((r: any) => r.subjectId))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(seen).toEqual(all.rows.map((r: any) => r.subjectId))
  const file = await app.command(filer(), 'education.entitlement.export', asked)
  expect(file.rows).toBe(all.count)
})

test('facts are dated rows: begun when they hold, ended when they do not, and worked out again only after a change', async () => {
  const { personId } = await addChild(app.admin, '2015-05-01')
  const row = await record(personId, { state: 'notInSchool', reason: 'other', since: '2026-10-08' })
  expect(await refresh()).toMatchObject({ began: expect.any(Number) })
  expect(await facts(personId)).toEqual([
    { fact: 'education.notInSchool', from: '2026-11-05', until: null, detail: {} },
  ])
  expect(await refresh()).toBeNull()
  app.now = '2026-11-07T02:00:00.000Z'
  await app.command(
    filer(),
    'education.schooling.update',
    { id: row.id, values: { ...pupil, grade: 'P5', reason: null, since: '2026-11-07' } },
    { expected: row.version },
  )
  await refresh()
  const after = await facts(personId)
  expect(after[0]).toMatchObject({ fact: 'education.notInSchool', until: '2026-11-07' })
  expect(after[1]).toMatchObject({ fact: 'education.enrolled', from: '2026-11-07', until: null })
  expect(await refresh()).toBeNull()
  app.now = '2026-11-08T02:00:00.000Z'
  expect(await refresh()).toEqual({ began: 0, ended: 0, changed: 0 })
})

test('other modules read facts by the published view alone and write none', async () => {
  const { personId } = await addChild(app.admin, '2015-05-01')
  await record(personId, { state: 'notInSchool', reason: 'other', since: '2026-10-08' })
  await refresh()
  const as = <T>(module: string, areaPath: string, sql: string) =>
    app.inContext(module, systemActor('test', areaPath), (c) => c.tx.query<T>(sql, [personId]))
  const view = `select fact_id from core.fact_card where person_id = $1 and until is null`
  expect(await as('residents', '522324.', view)).toEqual([{ fact_id: 'education.notInSchool' }])
  expect(await as('residents', SIBLING_STREET, view)).toEqual([])
  expect(await as('residents', '522324.', `select 1 from core.fact where person_id = $1`)).toEqual([])
  const forged = `insert into core.fact (module, fact_id, subject_id, person_id, area_path, since, stated_on)
    values ('education', 'education.enrolled', $1, $1, '522324.', current_date, current_date)`
  await expect(as('residents', '522324.', forged)).rejects.toThrow(/row-level security/)
})
