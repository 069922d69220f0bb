import { newId } from '@county/kernel/id'
import { COMMUNITY, GRID, SIBLING_STREET, STREET } from '@county/testing/actors'
import type { App } from '@county/testing/app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusal } from './support/outcome.ts'
import { createProbe } from './support/probe.ts'
import { addPerson, newCitizenNumber, type TestPerson } from './support/registry.ts'

let app: App
let person: TestPerson
beforeAll(async () => {
  app = await createProbe()
  person = await addPerson(app, '韦国才')
})
afterAll(() => app.close())

const officer = newId()
const filer = () => app.as('filer', { id: officer })
const BLANK = { kind: null, due: null, fee: null, size: null, urgent: null, phone: null, guardianId: null }
const values = (more: object = {}) => ({ ...BLANK, title: '走访', tags: [], ...more })
const create = (more: object = {}, who = person) =>
  app.command(filer(), 'probe.card.create', { subjectId: who.id, values: values(more) })
const update = (id: string, expected: number, changed: object) =>
  app.command(filer(), 'probe.card.update', { id, values: changed }, { expected })
const close = (id: string, expected: number, closedOn = '2026-11-01') =>
  app.command(filer(), 'probe.card.close', { id, closedOn, reason: '已办结' }, { expected })
const get = (id: string) => app.query(filer(), 'probe.card.get', { id })
const pathsOf = async (call: Promise<unknown>) =>
  call.then(
    () => [],
    (e) => e.params.issues?.map((i: { path: string }) => i.path) ?? [e.params.path],
  )

describe('a row', () => {
  test('stands where its person lives and comes back as it was entered, with the person’s card', async () => {
    const made = await create({ kind: 'b', tags: ['c', 'a'], due: '2026-12-31', fee: 12_345, size: 7, urgent: false })
    expect(made).toMatchObject({ version: 1, areaPath: GRID, closedOn: null, source: { kind: 'typed' } })
    expect(made.values).toEqual(
      values({ kind: 'b', tags: ['c', 'a'], due: '2026-12-31', fee: 12_345, size: 7, urgent: false }),
    )
    expect(made.subject).toMatchObject({ id: person.id, name: '韦国才', householdNo: person.householdNo })
    expect(made.subject.idMasked).toMatch(/\*/)
    expect(made.subject.idMasked).not.toBe(person.number)
    expect(await get(made.id)).toEqual(made)
  })

  test('is changed by whoever saw its present version, and by nobody else', async () => {
    const made = await create()
    const changed = await update(made.id, 1, { size: 5 })
    expect([changed.version, changed.values.size, changed.values.title]).toEqual([2, 5, '走访'])
    await expect(update(made.id, 1, { size: 6 })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      params: { expected: 1, current: 2 },
    })
    expect(await refusal(app.command(filer(), 'probe.card.update', { id: made.id, values: {} }))).toBe(
      'VERSION_REQUIRED',
    )
    expect((await get(made.id)).values.size).toBe(5)
  })

  test('is closed once, not before its time, and then stays as it is', async () => {
    const made = await create()
    expect(await refusal(close(made.id, 1, '2026-11-06'))).toBe('DATE_IN_FUTURE')
    const closed = await close(made.id, 1)
    expect([closed.closedOn, closed.closedReason]).toEqual(['2026-11-01', '已办结'])
    expect(await refusal(close(made.id, 2))).toBe('ROW_CLOSED')
    expect(await refusal(update(made.id, 2, { size: 1 }))).toBe('ROW_CLOSED')
    const states = { open: 0, closed: 1, all: 1 }
    for (const [state, n] of Object.entries(states)) {
      const page = await app.query(filer(), 'probe.card.list', { state, limit: 200 })
      expect(page.rows.filter((r: { id: string }) => r.id === made.id)).toHaveLength(n)
    }
  })

  test('tells its history, newest first: who changed what', async () => {
    const made = await create({ size: 1, phone: '13800138000' })
    await update(made.id, 1, { size: 2, title: '再访' })
    await update(made.id, 2, { phone: '13900139000' })
    await close(made.id, 3)
    const history = await app.query(filer(), 'probe.card.history', { id: made.id })
    expect(history.map((v: { version: number }) => v.version)).toEqual([4, 3, 2, 1])
    expect(history[2].changes).toEqual([
      { key: 'title', from: '走访', to: '再访' },
      { key: 'size', from: 1, to: 2 },
    ])
    expect(history[1].changes).toEqual([{ key: 'phone', from: '138****8000', to: '139****9000' }])
    expect(history[0].changes.map((c: { key: string }) => c.key)).toEqual(['closed_on', 'closed_reason'])
    expect(JSON.stringify(history)).not.toMatch(/13800138000|13900139000/)
  })

  test('is refused with the place of each mistake', async () => {
    const wrong = {
      ...values(),
      title: '',
      kind: 'z',
      due: '2026-02-30',
      fee: 1.5,
      size: 1001,
      urgent: 'yes',
      phone: '1',
    }
    const call = app.command(filer(), 'probe.card.create', { subjectId: person.id, values: wrong })
    expect([...new Set(await pathsOf(call))].sort()).toEqual(
      ['due', 'fee', 'kind', 'phone', 'size', 'title', 'urgent'].map((k) => `values.${k}`),
    )
    const made = await create()
    expect(new Set(await pathsOf(update(made.id, 1, { title: null, due: 'soon' })))).toEqual(new Set(['title', 'due']))
    expect(await pathsOf(update(made.id, 1, { nothing: 1 }))).not.toEqual([])
    expect(await pathsOf(app.command(filer(), 'probe.card.create', { values: values() }))).toEqual(['subjectId'])
    expect(await refusal(create({}, { ...person, id: newId() }))).toBe('NOT_FOUND')
  })
})

describe('a sealed field', () => {
  const number = newCitizenNumber()

  test('is masked wherever it is shown, and sealed where it is kept', async () => {
    const made = await create({ phone: '13712345678', guardianId: number })
    expect(made.values).toMatchObject({ phone: '137****5678' })
    expect(made.values.guardianId).toMatch(/^\d{3}\*{11}.{4}$/)
    const page = await app.query(filer(), 'probe.card.list', { limit: 200 })
    const [stored] = await app.admin.query(`select to_jsonb(c)::text as text from probe.card c where id = $1`, [
      made.id,
    ])
    const [audit] = await app.admin.query(`select to_jsonb(a)::text as text from core.audit a where entity_id = $1`, [
      made.id,
    ])
    const answers = await app.admin.query(`select response::text as text from core.idempotency`)
    expect(JSON.stringify([page, stored, audit, answers])).not.toMatch(new RegExp(`13712345678|${number}`))
  })

  test('is never overwritten by what was shown of it', async () => {
    const made = await create({ phone: '13712345678', guardianId: number })
    const kept = async () => {
      const [row] = await app.admin.query<{ p: Buffer; g: Buffer }>(
        `select phone_sealed as p, guardian_id_sealed as g from probe.card where id = $1`,
        [made.id],
      )
      return [app.kit.cipher.open(row?.p as Buffer), app.kit.cipher.open(row?.g as Buffer)]
    }
    const saved = await update(made.id, 1, { ...made.values, size: 3 })
    expect([saved.version, saved.values.size, ...(await kept())]).toEqual([2, 3, '13712345678', number])
    expect(await pathsOf(update(made.id, 2, { phone: '139****0000' }))).toEqual(['phone'])
    expect(await pathsOf(update(made.id, 2, { guardianId: '522***********0000' }))).toEqual(['guardianId'])
    expect(await pathsOf(create({ guardianId: made.values.guardianId }))).toEqual(['values.guardianId'])
    expect((await update(made.id, 2, { phone: null })).values.phone).toBeNull()
    expect(await kept().catch(() => 'empty')).toBe('empty')
  })
})

describe('one open row a person', () => {
  const term = (who: TestPerson, startsOn: string, post = '组长') =>
    app.command(filer(), 'probe.term.create', { subjectId: who.id, values: { startsOn, post } })

  test('a new row ends the former one on the day before', async () => {
    const who = await addPerson(app, '岑美英')
    const first = await term(who, '2026-01-01')
    const second = await term(who, '2026-03-01', '主任')
    const former = await app.query(filer(), 'probe.term.get', { id: first.id })
    expect([former.closedOn, former.version, second.closedOn]).toEqual(['2026-02-28', 2, null])
    expect(await refusal(term(who, '2026-03-01'))).toBe('BEGINS_BEFORE_OPEN_ROW')
    const open = await app.query(filer(), 'probe.term.list', { subjectId: who.id })
    expect(open.rows.map((r: { values: unknown }) => r.values)).toEqual([{ startsOn: '2026-03-01', post: '主任' }])
  })

  test('of many begun at once, one stays open', async () => {
    const who = await addPerson(app, '罗小兵')
    const done = await Promise.allSettled(
      ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'].map((d) => term(who, d)),
    )
    const open = await app.query(filer(), 'probe.term.list', { subjectId: who.id })
    expect(open.count).toBe(1)
    expect(done.filter((d) => d.status === 'fulfilled').length).toBeGreaterThan(0)
  })
})

test('a place is entered where it lies, in the officer’s own area', async () => {
  const street = app.as('filer', { areaPath: STREET })
  const spot = (areaPath?: string) =>
    app.command(street, 'probe.spot.create', { ...(areaPath ? { areaPath } : {}), values: { name: '水井', size: 1 } })
  expect([(await spot()).areaPath, (await spot(COMMUNITY)).areaPath]).toEqual([STREET, COMMUNITY])
  expect(await refusal(spot(SIBLING_STREET))).toBe('NOT_FOUND')
  for (const wrong of [`${STREET}x`, `${STREET}../`, `${STREET.slice(0, -1)}`, `${STREET}.`])
    expect([wrong, await refusal(spot(wrong))]).toEqual([wrong, 'INVALID_INPUT'])
})
