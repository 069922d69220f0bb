import { systemActor } from '@county/api-kit/actor'
import { newId } from '@county/kernel/id'
import { COUNTY, GRID, SIBLING_STREET } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { module } from '../module.ts'
import { refreshWarnings } from './refresh.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
}, 240_000)
afterAll(() => app?.close())

let n = 0
async function addHousehold(areaPath = GRID) {
  const [householdId, personId] = [newId(), newId()]
  const no = `W${++n}`
  await app.admin.query(
    `insert into residents.household (id, no, head_name, size, area_path, address, search) values ($1, $2, $3, 1, $4, '1栋101', '{}')`,
    [householdId, no, `户主${n}`, areaPath],
  )
  await app.admin.query(
    `insert into residents.person (id, name, sex, birth_date, household_id, household_no, area_path, search)
     values ($1, $2, '1', '2014-01-01', $3, $4, $5, '{}')`,
    [personId, `成员${n}`, householdId, no, areaPath],
  )
  return { householdId, personId, areaPath }
}
type Place = Awaited<ReturnType<typeof addHousehold>>

/** A fact as its module would have stored it. */
async function state(factId: string, place: Place, subject: 'person' | 'household' = 'household') {
  const id = newId()
  const subjectId = subject === 'person' ? place.personId : place.householdId
  await app.admin.query(
    `insert into core.fact (id, module, fact_id, subject_id, ${subject}_id, area_path, since, stated_on)
     values ($1, split_part($2, '.', 1), $2, $3, $3, $4, '2026-10-01', '2026-11-05')`,
    [id, factId, subjectId, place.areaPath],
  )
  return id
}
const end = (id: string) => app.admin.query(`update core.fact set until = '2026-11-05' where id = $1`, [id])
const refresh = () => app.inContext('residents', systemActor('test', COUNTY), (c) => refreshWarnings(c))
const bureau = () => app.as('bureauClerk')
const worker = (areaPath = GRID) => app.as('gridWorker', { areaPath })
const of = async (p: Place, actor = bureau()) =>
  (await app.query(actor, 'residents.warning.household', { householdId: p.householdId })).warnings as any[]
const rule = async (id: string, input = {}) =>
  (await app.query(bureau(), 'residents.warning.rules', input)).rules.find((r: any) => r.ruleId === id)
const answer = (p: Place, warningId: string, result: 'true' | 'false', more = {}, actor = worker()) =>
  app.command(actor, 'residents.warning.answer', {
    householdId: p.householdId,
    method: 'visit',
    answers: [{ warningId, result, reason: result === 'true' ? 'needsHelp' : 'recordWrong', ...more }],
  })

test('a fact raises one warning, however often facts are worked out; it ends with the fact and is not counted', async () => {
  const place = await addHousehold()
  const fact = await state('education.notInSchool', place, 'person')
  await refresh()
  await refresh()
  const [warning, ...others] = await of(place)
  expect(others).toEqual([])
  expect(warning).toMatchObject({
    ruleId: 'notInSchool',
    state: 'open',
    foundOn: '2026-11-05',
    dueOn: '2026-11-12',
    personId: place.personId,
    priority: false,
  })
  const before = await rule('notInSchool')
  await end(fact)
  await refresh()
  expect((await of(place))[0]).toMatchObject({ state: 'ended', endedBecause: '情况已不成立' })
  const after = await rule('notInSchool')
  expect([after.ended - before.ended, after.true, after.false, after.precision]).toEqual([1, 0, 0, null])
})

test('two needs in one household come first, with a warning of their own; a better rule stands for the general one', async () => {
  const place = await addHousehold()
  await state('housing.overcrowded', place)
  await refresh()
  expect((await of(place)).map((w) => w.ruleId)).toEqual(['overcrowded'])
  await state('employment.zeroEmployment', place)
  await refresh()
  const two = await of(place)
  expect(new Set(two.map((w) => w.ruleId))).toEqual(new Set(['overcrowded', 'zeroEmployment', 'severalNeeds']))
  expect(two.every((w) => w.priority && w.dueOn === '2026-11-08')).toBe(true)
  await state('health.largeSelfPaid', place)
  await refresh()
  const open = (await of(place)).filter((w) => w.state === 'open').map((w) => w.ruleId)
  expect(open).toContain('illnessWithoutWork')
  expect(open).not.toContain('severalNeeds')
})

test('one visit answers everything in the household; precision follows; answered warnings are not raised again', async () => {
  const place = await addHousehold()
  await state('housing.overcrowded', place)
  await state('governance.permitLapsing', place, 'person')
  await refresh()
  const open = await of(place)
  const [one, two] = open as [any, any]
  const key = newId()
  const data = {
    householdId: place.householdId,
    method: 'visit',
    answers: [
      { warningId: one.id, result: 'true', reason: 'needsHelp', done: ['handedOver'], handedTo: 'residents' },
      { warningId: two.id, result: 'false', reason: 'recordWrong', note: '已签注' },
    ],
  }
  const done = await app.command(worker(), 'residents.warning.answer', data, { key })
  expect(done).toMatchObject({ answered: 2, left: 0 })
  const visits = () =>
    app.admin.query(`select 1 from residents.warning_visit where household_id = $1`, [place.householdId])
  expect(await visits()).toHaveLength(1)
  const [r1, r2] = [await rule(one.ruleId), await rule(two.ruleId)]
  expect([r1.true, r1.precision]).toEqual([1, 100])
  expect([r2.false, r2.precision]).toEqual([1, 0])
  expect(r2.months).toEqual([{ month: '2026-11', true: 0, false: 1, precision: 0 }])
  expect(await rule(two.ruleId, { from: '2026-12-01' })).toMatchObject({ false: 0, precision: null })
  await refresh()
  expect((await of(place)).filter((w) => w.state === 'open')).toEqual([])
  await expect(answer(place, two.id, 'true')).rejects.toMatchObject({ code: 'WARNING_ANSWERED' })
})

test('what proved true is asked again after the county’s interval, what was false is not', async () => {
  const [yes, no] = [await addHousehold(), await addHousehold()]
  for (const p of [yes, no]) await state('housing.overcrowded', p)
  await refresh()
  await answer(yes, (await of(yes))[0].id, 'true')
  await answer(no, (await of(no))[0].id, 'false')
  app.now = '2027-03-05T02:00:00.000Z'
  await refresh()
  expect((await of(yes)).some((w) => w.state === 'open')).toBe(true)
  expect((await of(no)).some((w) => w.state === 'open')).toBe(false)
  app.now = '2026-11-05T02:00:00.000Z'
})

test('a warning goes with the grid: its present holder has it in the due list, another grid never', async () => {
  const place = await addHousehold()
  await state('employment.zeroEmployment', place)
  await refresh()
  const [first, second] = [newId(), newId()]
  const hold = (officer: string, from: string, to: string | null) =>
    app.admin.query(
      `insert into residents.grid_holder (grid_path, area_path, officer_id, holder_name, valid_from, valid_to) values ($1, $1, $2, '持有人', $3, $4)`,
      [GRID, officer, from, to],
    )
  await hold(first, '2026-01-01', '2026-11-06')
  await hold(second, '2026-11-06', null)
  const mine = async (id: string, areaPath = GRID) =>
    (await app.query(app.as('gridWorker', { id, areaPath }), 'residents.due.list', {})).filter(
      (d: any) => d.householdId === place.householdId,
    )
  expect(await mine(first)).toMatchObject([{ href: `/residents/visits/${place.householdId}`, dueOn: '2026-11-12' }])
  expect(await mine(second)).toEqual([])
  app.now = '2026-11-07T02:00:00.000Z'
  expect(await mine(first)).toEqual([])
  expect(await mine(second)).toHaveLength(1)
  app.now = '2026-11-05T02:00:00.000Z'
  expect(await of(place, app.as('gridWorker', { areaPath: SIBLING_STREET }))).toEqual([])
  await expect(answer(place, (await of(place))[0].id, 'true', {}, worker(SIBLING_STREET))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('a department sees the warnings of its own facts alone, and of combined ones its own part', async () => {
  const place = await addHousehold()
  await state('health.largeSelfPaid', place, 'person')
  await state('employment.zeroEmployment', place)
  await refresh()
  const seen = async (leads: string[]) => await of(place, app.as('filer', { leads }))
  const health = await seen(['health'])
  expect(new Set(health.map((w) => w.ruleId))).toEqual(new Set(['largeSelfPaid', 'illnessWithoutWork']))
  expect(new Set(health.flatMap((w) => w.facts.map((f: any) => f.factId)))).toEqual(new Set(['health.largeSelfPaid']))
  expect(await seen(['party'])).toEqual([])
  expect((await of(place)).length).toBe(3)
  await expect(of(place, app.as('leader'))).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
})

test('a hand-over names a running module, a reason fits its result, a warning its household', async () => {
  const [place, other] = [await addHousehold(), await addHousehold()]
  await state('housing.overcrowded', place)
  await refresh()
  const id = (await of(place))[0].id
  await expect(answer(place, id, 'true', { done: ['handedOver'] })).rejects.toMatchObject({ code: 'WARNING_HANDOVER' })
  await expect(answer(place, id, 'true', { done: ['handedOver'], handedTo: 'nowhere' })).rejects.toMatchObject({
    code: 'WARNING_HANDOVER',
  })
  await expect(answer(place, id, 'true', { reason: 'recordWrong' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  await expect(answer(other, id, 'true')).rejects.toMatchObject({ code: 'WARNING_ELSEWHERE' })
})

test('a rule is switched off with a reason: its warnings end uncounted, none is raised until it is on again; audited', async () => {
  const place = await addHousehold()
  await state('governance.permitLapsing', place, 'person')
  await refresh()
  const turn = (on: boolean) =>
    app.command(bureau(), 'residents.warning.switchRule', { ruleId: 'permitLapsing', on, reason: '准确率过低，待修订' })
  await turn(false)
  expect((await of(place))[0]).toMatchObject({ state: 'ended', endedBecause: '规则已停用' })
  expect(await rule('permitLapsing')).toMatchObject({ on: false, offReason: '准确率过低，待修订' })
  await refresh()
  expect((await of(place)).filter((w) => w.state === 'open')).toEqual([])
  await expect(turn(false)).rejects.toMatchObject({ code: 'WARNING_RULE_STATE' })
  await turn(true)
  expect((await of(place)).filter((w) => w.state === 'open')).toHaveLength(1)
  const audit = await app.admin.query(`select reason from core.audit where verb = 'residents.warning.switchRule'`)
  expect(audit.length).toBeGreaterThanOrEqual(2)
})

test('a rule below the county’s limit is flagged once enough were answered', async () => {
  const places = []
  for (let i = 0; i < 10; i++) {
    const p = await addHousehold()
    await state('education.notInSchool', p, 'person')
    places.push(p)
  }
  await refresh()
  for (const [i, p] of places.entries()) await answer(p, (await of(p))[0].id, i < 4 ? 'true' : 'false')
  expect(await rule('notInSchool')).toMatchObject({ true: 4, false: 6, precision: 40, weak: true })
})
