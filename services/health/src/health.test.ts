import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { module } from './module.ts'
import { addInstitutions, addPerson, VALUES } from './testing/people.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
  await addInstitutions(app.admin)
})
afterAll(() => app?.close())

const create = (ledger: string, subjectId: string | undefined, values: object) =>
  app.command(app.as('filer'), `health.${ledger}.create`, { ...(subjectId ? { subjectId } : {}), values })
const figure = async (name: string) => {
  const list = await app.query(app.as('filer'), 'health.figure.list', { month: '2026-11' })
  return list.find((f: { indicatorId: string }) => f.indicatorId === `health.${name}`)?.value
}
const dueOf = async (personId: string) =>
  (await app.query(app.as('filer'), 'health.followUp.board', { personId })).items as any[]
const factOf = async (id: string) => {
  const q = module.facts?.find((f) => f.card.id === id)
  return app.inContext('health', app.as('filer'), (c) => c.tx.query<any>(q?.sql ?? '', [c.today]))
}

test('signed and performed are two figures: a contract, then a follow-up from the due list that is also its service', async () => {
  const { personId } = await addPerson(app.admin, { povertyCategory: '1' })
  const signed = await figure('contractsSigned')
  const performed = await figure('contractsPerformed')
  const contract = await create('contract', personId, VALUES.contract)
  expect(contract.values).toMatchObject({ services: 0, lastServiceOn: null })
  expect(await figure('contractsSigned')).toBe(signed + 1)
  expect(await figure('contractsPerformed')).toBe(performed)

  const care = await create('care', personId, VALUES.care)
  expect(care.values.nextFollowUpOn).toBe('2026-12-05')
  expect(await dueOf(personId)).toEqual([])
  await create('followUp', personId, { ...VALUES.followUp, performedOn: '2026-08-10' })
  expect(await dueOf(personId)).toMatchObject([
    { about: 'hypertension', dueOn: '2026-11-08', daysLeft: 3, gapDays: 90 },
  ])
  const followUp = await create('followUp', personId, VALUES.followUp)
  expect(await dueOf(personId)).toEqual([])
  const services = await app.query(app.as('filer'), 'health.service.list', { subjectId: personId })
  expect(services.rows.map((r: any) => r.values.servedOn).sort()).toEqual(['2026-08-10', '2026-10-20'])
  expect(await figure('contractsPerformed')).toBe(performed + 1)

  const closing = { id: followUp.id, closedOn: '2026-11-05', reason: '录入错误' }
  await app.command(app.as('filer'), 'health.followUp.close', closing, { expected: followUp.version })
  expect(await dueOf(personId)).toHaveLength(1)
  const left = await app.query(app.as('filer'), 'health.contract.get', { id: contract.id })
  expect(left.values.services).toBe(1)
})

test('a follow-up that did not reach the person leaves the next one due, and intervals are dated settings', async () => {
  const { personId } = await addPerson(app.admin)
  await create('care', personId, { ...VALUES.care, condition: 'tuberculosis' })
  const followUp = { ...VALUES.followUp, about: 'tuberculosis', performedOn: '2026-10-10' }
  await create('followUp', personId, followUp)
  expect(await dueOf(personId)).toMatchObject([{ dueOn: '2026-11-09' }])
  await create('followUp', personId, { ...followUp, performedOn: '2026-11-01', result: 'lost' })
  expect(await dueOf(personId)).toMatchObject([{ dueOn: '2026-11-09', lastOn: '2026-10-10' }])
  const rule = { key: 'gap.tuberculosis', value: 20, validFrom: '2026-11-01', document: '县卫健局〔2026〕3号' }
  await app.command(app.as('head'), 'health.ruleSetting.create', { values: rule })
  expect(await dueOf(personId)).toMatchObject([{ dueOn: '2026-10-30', daysLeft: -6 }])
  await expect(
    create('followUp', personId, { ...followUp, performedOn: '2026-11-05', nextOn: '2026-12-31' }),
  ).rejects.toMatchObject({ code: 'HEALTH_NEXT_TOO_LATE' })
  await expect(create('followUp', personId, { ...VALUES.followUp, about: 'diabetes' })).rejects.toMatchObject({
    code: 'HEALTH_NOT_MANAGED',
  })
})

test('bills whose parts do not add up are refused; a large self-paid sum is a fact without the illness', async () => {
  const { personId } = await addPerson(app.admin)
  const { total } = VALUES.illnessCost
  await expect(create('illnessCost', personId, { ...VALUES.illnessCost, total: total + 1 })).rejects.toMatchObject({
    code: 'HEALTH_PARTS_DO_NOT_ADD_UP',
  })
  const small = { ...VALUES.illnessCost, settledOn: '2026-05-01', total: 6_999_999, selfPaid: 799_999 }
  await create('illnessCost', personId, small)
  const before = await figure('largeSelfPaid')
  expect(await factOf('health.largeSelfPaid')).toEqual([])
  await create('illnessCost', personId, { ...VALUES.illnessCost, total: 6_400_001, selfPaid: 200_001 })
  expect(await factOf('health.largeSelfPaid')).toMatchObject([{ subject_id: personId, detail: {} }])
  expect(await figure('largeSelfPaid')).toBe(before + 1)
})

test('an illness is one of the county’s dated list, and is followed up', async () => {
  const { personId } = await addPerson(app.admin)
  await expect(create('illness', personId, { ...VALUES.illness, illness: '感冒' })).rejects.toMatchObject({
    code: 'HEALTH_UNKNOWN_ILLNESS',
  })
  const row = await create('illness', personId, VALUES.illness)
  expect(row.values).toMatchObject({ illness: '肺癌', treatment: '化疗六周期', nextFollowUpOn: '2026-12-05' })
  const found = await app.query(app.as('filer'), 'health.illness.list', { filters: { state: { any: ['treating'] } } })
  expect(found.rows.map((r: any) => r.id)).toContain(row.id)
  const none = await app.query(app.as('filer'), 'health.illness.list', { filters: { state: { any: ['stable'] } } })
  expect(none.rows).toEqual([])
  await create('followUp', personId, { ...VALUES.followUp, about: 'illness', nextOn: '2026-11-10' })
  expect(await dueOf(personId)).toMatchObject([{ about: 'illness', dueOn: '2026-11-10' }])
})

test('treated before payment: covered persons at designated hospitals; arrears until they are paid', async () => {
  const poor = await addPerson(app.admin, { povertyCategory: '2' })
  const other = await addPerson(app.admin, { povertyCategory: '5' })
  const eligible = (personId: string) => app.query(app.as('filer'), 'health.admission.eligibility', { personId })
  expect(await eligible(poor.personId)).toMatchObject({ covered: true, hospitals: ['晴隆县人民医院'], open: [] })
  expect(await eligible(other.personId)).toMatchObject({ covered: false })
  await expect(create('admission', other.personId, VALUES.admission)).rejects.toMatchObject({
    code: 'HEALTH_NOT_COVERED',
  })
  const station = { ...VALUES.admission, hospital: '三宝社区卫生服务站' }
  await expect(create('admission', poor.personId, station)).rejects.toMatchObject({ code: 'HEALTH_NOT_DESIGNATED' })
  const asked = { ...VALUES.admission, payAfter: false }
  await expect(create('admission', poor.personId, asked)).rejects.toMatchObject({ code: 'HEALTH_NEEDS_WHY_NOT' })
  const row = await create('admission', poor.personId, VALUES.admission)
  const update = (values: object, expected: number) =>
    app.command(app.as('filer'), 'health.admission.update', { id: row.id, values }, { expected })
  const left = await update({ dischargedOn: '2026-10-09', due: 120_000, paid: 20_000 }, 1)
  expect(left.values).toMatchObject({ arrears: 100_000, payBy: '2027-04-07' })
  expect(await app.query(app.as('filer'), 'health.admission.arrears')).toMatchObject({ owed: 100_000, persons: 1 })
  await expect(update({ settledOn: '2026-11-01' }, 2)).rejects.toMatchObject({ code: 'HEALTH_STILL_OWED' })
  await update({ paid: 120_000, settledOn: '2026-11-01' }, 2)
  expect((await eligible(poor.personId)).open).toEqual([])
})

test('events are reported within the hours of their kind; late ones and silent ones are counted', async () => {
  const values = {
    name: '水痘聚集性疫情',
    kind: 'classC',
    site: 'SB',
    foundOn: '2026-11-03',
    foundAt: '09:30',
    reportedOn: '2026-11-04',
    reportedAt: '09:30',
    cases: 5,
    institutionName: '三宝社区卫生服务站',
    response: null,
  }
  const event = (more: object) => create('eventReport', undefined, { ...values, ...more })
  expect((await event({})).values).toMatchObject({ hoursAllowed: 24, late: false })
  const late = await event({ kind: 'emergency', reportedOn: '2026-11-03', reportedAt: '11:31' })
  expect(late.values).toMatchObject({ hoursAllowed: 2, late: true })
  expect((await event({ kind: 'classB', reportedOn: null, reportedAt: null })).values.late).toBe(true)
  expect(await figure('lateReports')).toBe(2)
  const due = await app.query(app.as('filer'), 'health.due.list')
  expect(due.find((d: any) => d.title === '公共卫生事件待报告')).toMatchObject({ overdue: true })
  await expect(event({ foundAt: '9点' })).rejects.toMatchObject({ code: 'HEALTH_BAD_TIME' })
})

test('somebody who dies is no longer followed up; two rows of one person become one', async () => {
  const { personId } = await addPerson(app.admin)
  const care = await create('care', personId, VALUES.care)
  const run = (event: string, payload: object) => {
    const s = module.subscribers?.find((x) => x.event.id === `residents.${event}`)
    return app.inContext('health', app.as('filer'), (c) => s?.run(c, payload) as Promise<void>)
  }
  const twin = await addPerson(app.admin)
  await create('care', twin.personId, VALUES.care)
  await run('personMerged', { from: twin.personId, into: personId, intoName: '张三' })
  const open = await app.query(app.as('filer'), 'health.care.list', { subjectId: personId })
  expect(open.rows.map((r: any) => r.id)).toEqual([care.id])
  await run('personDied', { personId, on: '2026-11-04' })
  expect((await app.query(app.as('filer'), 'health.care.list', { subjectId: personId })).rows).toEqual([])
})
