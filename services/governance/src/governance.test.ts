import { systemActor } from '@county/api-kit/actor'
import type { AdminConnection } from '@county/db/admin'
import { newId } from '@county/kernel/id'
import { GRID, SIBLING_STREET } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { raiseOverdue } from './dispute/raise-overdue.ts'
import { module } from './module.ts'

const TODAY = '2026-11-05'
let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
}, 240_000)
afterAll(() => app?.close())

const filer = () => app.as('filer')
const street = () => app.as('streetOfficer')
let counter = 0

/** A resident with a household of their own, arranged past the registry's verbs. */
async function addResident(admin: AdminConnection, hukou = '2', areaPath = GRID) {
  const [personId, householdId] = [newId(), newId()]
  const name = `居民${++counter}`
  await admin.query(
    `insert into residents.household (id, no, head_name, size, area_path, address, search) values ($1, $2, $3, 1, $4, '3栋501', '{}')`,
    [householdId, `G${personId.slice(-8)}`, name, areaPath],
  )
  await admin.query(
    `insert into residents.person (id, name, sex, birth_date, household_id, household_no, area_path, search, hukou_status)
     values ($1, $2, '1', '1980-05-01', $3, $4, $5, '{}', $6)`,
    [personId, name, householdId, `G${personId.slice(-8)}`, areaPath, hukou],
  )
  return { personId, householdId }
}
const figure = async (name: string, month = '2026-11') =>
  (await app.query(filer(), 'governance.figure.list', { month })).find(
    (f: { indicatorId: string }) => f.indicatorId === `governance.${name}`,
  ).value

const found = {
  title: '楼道堆物',
  kind: 'neighbour',
  foundBy: 'grid',
  foundOn: '2026-11-02',
  parties: '张某、李某',
  description: '楼道堆放杂物引起争执',
  grade: null,
  level: 'community',
  mediator: null,
  outcome: null,
  outcomeOn: null,
  agreement: null,
}
const dispute = (values: object = {}) =>
  app.command(filer(), 'governance.dispute.create', { areaPath: GRID, values: { ...found, ...values } })
const step = (verb: string, row: { id: string; version: number }, input: object) =>
  app.command(filer(), `governance.dispute.${verb}`, { id: row.id, ...input }, { expected: row.version })

describe('a dispute', () => {
  test('is found, graded, raised, settled; each step stands in its record', async () => {
    const row = await dispute()
    expect(row.values).toMatchObject({ state: 'found', dueOn: '2026-11-03' })
    const graded = await step('grade', row, { grade: 'difficult', mediator: '王调解', text: '涉及多户' })
    expect(graded.values).toMatchObject({ state: 'mediating', mediator: '王调解' })
    const raised = await step('raise', graded, { reason: '双方不接受', mediator: null })
    expect(raised.values).toMatchObject({ level: 'street', raised: 1 })
    const closed = await step('settle', raised, { outcome: 'settled', outcomeOn: '2026-11-04', agreement: '清理完毕' })
    expect(closed.values).toMatchObject({ state: 'closed', dueOn: null })
    const record = await app.query(filer(), 'governance.dispute.steps', { id: row.id })
    expect(record.map((s: { step: string }) => s.step).sort()).toEqual(['closed', 'found', 'graded', 'raised'])
    await expect(step('mediate', closed, { on: '2026-11-04', text: '再次' })).rejects.toMatchObject({
      code: 'GOVERNANCE_DISPUTE_STATE',
    })
  })

  test('counts as settled in the community only when it was settled there', async () => {
    const before = await figure('disputesFound')
    const row = await dispute({ title: '噪音' })
    const graded = await step('grade', row, { grade: 'ordinary', mediator: '王调解', text: '一般' })
    await step('settle', graded, { outcome: 'settled', outcomeOn: '2026-11-04', agreement: '约定静音时间' })
    expect(await figure('disputesFound')).toBe(before + 1)
    const rows = await app.query(filer(), 'governance.figure.rows', {
      indicatorId: 'governance.disputesSettled',
      month: '2026-11',
    })
    expect(rows.count).toBeGreaterThanOrEqual(2)
    expect(await figure('disputesSettled')).toBeLessThan(100)
  })

  test('beyond its limit goes a level up by itself, and no further than the county', async () => {
    const row = await dispute({ title: '历史积案', foundOn: '2026-08-01', grade: 'ordinary', mediator: '王调解' })
    expect(row.values.dueOn).toBe('2026-08-08')
    await app.inContext('governance', systemActor('test', '522324.'), (c) => raiseOverdue(c))
    const once = await app.query(filer(), 'governance.dispute.get', { id: row.id })
    expect(once.values).toMatchObject({ level: 'street', raised: 1, state: 'mediating' })
  })

  test('of a street is not seen from the next', async () => {
    await dispute({ title: '外街不可见' })
    const away = app.as('streetOfficer', { areaPath: SIBLING_STREET })
    expect((await app.query(away, 'governance.dispute.list', {})).rows).toEqual([])
  })
})

describe('the service centre', () => {
  const item = '户口迁入'
  const take = (personId: string, papers: string[]) =>
    app.command(street(), 'governance.serviceCase.intake', {
      personId,
      itemName: item,
      channel: 'window',
      papers,
      trips: 1,
    })

  test('asks for papers once', async () => {
    const { personId } = await addResident(app.admin)
    await expect(take(personId, ['身份证'])).rejects.toMatchObject({
      code: 'GOVERNANCE_PAPERS_MISSING',
      params: { papers: '户口簿、迁入申请书' },
    })
    await take(personId, ['身份证', '户口簿', '迁入申请书'])
    const again = await app.query(street(), 'governance.serviceCase.papers', { personId, itemName: item })
    expect(again.papers.every((p: { goodUntil: string | null }) => p.goodUntil !== null)).toBe(true)
    expect((await take(personId, [])).values.papers).toContain('身份证（已交过）')
  })

  test('hands over to the department, which alone answers; the result is told with its trips', async () => {
    const { personId } = await addResident(app.admin)
    const taken = await take(personId, ['身份证', '户口簿', '迁入申请书'])
    const handed = await app.command(
      street(),
      'governance.serviceCase.handOver',
      { id: taken.id },
      { expected: taken.version },
    )
    expect(handed.values).toMatchObject({ state: 'handed', department: '县公安局' })
    await expect(
      app.command(
        filer(),
        'governance.serviceCase.answer',
        { id: taken.id, answer: '已办结' },
        { expected: handed.version },
      ),
    ).rejects.toMatchObject({ code: 'GOVERNANCE_NOT_YOUR_CASE' })
    await app.admin.query(
      `update governance.service_case set state = 'answered', answer = '已办结', answered_on = '2026-11-05' where id = $1`,
      [taken.id],
    )
    const { version } = await app.query(street(), 'governance.serviceCase.get', { id: taken.id })
    const tell = { id: taken.id, toldOn: TODAY, trips: 2, tripReason: null }
    await expect(
      app.command(street(), 'governance.serviceCase.tell', tell, { expected: version }),
    ).rejects.toMatchObject({ code: 'GOVERNANCE_NEEDS_TRIP_REASON' })
    const told = await app.command(
      street(),
      'governance.serviceCase.tell',
      { ...tell, tripReason: '材料不全' },
      { expected: version },
    )
    expect(told).toMatchObject({ closedReason: '已办结', values: { state: 'told', trips: 2 } })
  })
})

describe('registration and permits', () => {
  const permit = (subjectId: string, values: object = {}) =>
    app.command(filer(), 'governance.residencePermit.create', {
      subjectId,
      values: {
        number: `JZ${newId().slice(-8)}`,
        station: '腾龙派出所',
        issuedOn: '2025-11-20',
        endorsedOn: null,
        ...values,
      },
    })
  const standing = async (personId: string) =>
    (await app.query(filer(), 'governance.registration.list', { subjectId: personId })).rows[0]?.values.state

  test('everybody stands somewhere, and an endorsement brings a late permit back', async () => {
    const [here, holder] = [await addResident(app.admin, '1'), await addResident(app.admin)]
    await app.command(filer(), 'governance.registration.syncFromRegistry', {})
    expect(await standing(here.personId)).toBe('moved')
    expect(await standing(holder.personId)).toBe('neither')
    const late = await permit(holder.personId, { issuedOn: '2025-10-01' })
    expect(late.values.dueOn).toBe('2026-10-01')
    expect(await standing(holder.personId)).toBe('lapsed')
    const board = await app.query(filer(), 'governance.residencePermit.board', {})
    expect(board.cards).toContainEqual(expect.objectContaining({ id: late.id, standing: 'suspended' }))
    await app.command(
      filer(),
      'governance.residencePermit.endorse',
      { id: late.id, on: TODAY },
      { expected: late.version },
    )
    expect(await standing(holder.personId)).toBe('permit')
  })

  test('who is registered here needs no permit', async () => {
    const { personId } = await addResident(app.admin, '1')
    await expect(permit(personId)).rejects.toMatchObject({ code: 'GOVERNANCE_REGISTERED_HERE' })
  })

  test('business in more than one trip says why', async () => {
    const { personId } = await addResident(app.admin)
    const values = {
      kind: 'in',
      side: 'here',
      station: '腾龙派出所',
      channel: 'window',
      appliedOn: '2026-11-02',
      doneOn: '2026-11-03',
      trips: 3,
      tripReason: null,
      note: null,
    }
    const create = (more: object) =>
      app.command(filer(), 'governance.registrationMove.create', {
        subjectId: personId,
        values: { ...values, ...more },
      })
    await expect(create({})).rejects.toMatchObject({ code: 'GOVERNANCE_NEEDS_TRIP_REASON' })
    await create({ trips: 1 })
    expect(await figure('oneTrip')).toBe(100)
  })
})

describe('visits and grids', () => {
  test('a household visited is not due until its interval is over', async () => {
    const { householdId } = await addResident(app.admin)
    const worker = app.as('gridWorker', { areaPath: GRID })
    const due = async () =>
      (await app.query(worker, 'governance.householdVisit.board', { limit: 500 })).due.map(
        (d: { householdId: string }) => d.householdId,
      )
    expect(await due()).toContain(householdId)
    const values = {
      visitedOn: TODAY,
      method: 'visit',
      visitor: '网格员',
      result: 'need',
      finding: '老人独居',
      need: null,
      needDepartment: null,
      followUpBy: null,
    }
    const visit = (more: object) =>
      app.command(worker, 'governance.householdVisit.create', {
        subjectId: householdId,
        values: { ...values, ...more },
      })
    await expect(visit({})).rejects.toMatchObject({ code: 'GOVERNANCE_NEEDS_NEED' })
    await visit({ need: '需要助餐' })
    expect(await due()).not.toContain(householdId)
  })

  test('a building never has two heads on one date', async () => {
    const head = (name: string, validFrom: string, validTo: string | null) =>
      app.command(filer(), 'governance.buildingHead.create', {
        areaPath: GRID,
        values: { building: '9栋', role: 'building', name, validFrom, validTo },
      })
    await head('甲', '2025-01-01', '2026-01-01')
    await head('乙', '2026-01-01', null)
    await expect(head('丙', '2026-06-01', null)).rejects.toMatchObject({ code: expect.stringMatching(/./) })
    const rows = await app.query(filer(), 'governance.buildingHead.list', { filters: {} })
    expect(rows.rows.filter((r: any) => r.values.building === '9栋')).toHaveLength(2)
  })
})

describe('special populations', () => {
  const register = async () => {
    const { personId } = await addResident(app.admin)
    const input = { personId, group: 'community', measure: '每月走访', responsible: '社区民警', since: '2026-11-01' }
    const { id } = await app.command(app.as('head'), 'governance.specialPerson.register', input)
    return { id, personId }
  }

  test('lists show neither who nor why, to nobody', async () => {
    await register()
    for (const role of ['filer', 'reviewer', 'head'] as const) {
      const { rows } = await app.query(app.as(role), 'governance.specialPerson.list', {})
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) expect(row).toMatchObject({ subject: null, values: { group: null, measure: null } })
    }
    for (const role of ['bureauClerk', 'streetOfficer', 'gridWorker'] as const)
      await expect(app.query(app.as(role), 'governance.specialPerson.list', {})).rejects.toMatchObject({
        code: 'NOT_PERMITTED',
      })
  })

  test('one is opened by the head alone, with a reason that stays in the audit; the audit names nobody', async () => {
    const { id, personId } = await register()
    const open = (role: 'head' | 'filer', reason: string) =>
      app.command(app.as(role), 'governance.specialPerson.open', { id, reason })
    await expect(open('filer', '核实帮扶情况')).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
    await expect(open('head', '')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(await open('head', '核实帮扶情况')).toMatchObject({ personId, group: 'community' })
    const lines = await app.admin.query(`select reason, after::text as after from core.audit where entity_id = $1`, [
      id,
    ])
    expect(lines).toContainEqual(expect.objectContaining({ reason: '核实帮扶情况' }))
    expect(JSON.stringify(lines)).not.toContain('community')
  })

  test('stays closed to another module’s role in the database', async () => {
    await expect(
      app.admin.query(`set role county_employment; select * from governance.special_person`),
    ).rejects.toMatchObject({ code: '42501' })
    await app.admin.query('reset role')
  })
})
