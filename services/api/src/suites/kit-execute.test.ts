import { anonymous } from '@county/api-kit/actor'
import { runVerb } from '@county/api-kit/execute'
import { command, query } from '@county/api-kit/verb'
import { DomainError } from '@county/kernel/errors'
import { newId } from '@county/kernel/id'
import { GRID } from '@county/testing/actors'
import type { App } from '@county/testing/app'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { refusal } from './support/outcome.ts'
import { createProbe } from './support/probe.ts'
import { addPerson, newCitizenNumber, type TestPerson } from './support/registry.ts'

const title = { zh: '试', en: 'Trial' }
const base = { title, permission: 'probe.write', entity: 'probe.spot', input: z.object({ name: z.string() }) }
const insert = `insert into probe.spot (area_path, name) values ($1, $2) returning id`
const refused = () => new DomainError('ROW_CLOSED', { status: 'CONFLICT', params: { closedOn: '2026-11-01' } })

let tries = 0

/** Verbs that misbehave in the ways a module's own verbs may. */
const trial = {
  sneak: query({
    ...base,
    name: 'probe.trial.sneak',
    output: z.any(),
    run: (c, { name }) => c.tx.query(insert, [GRID, name]),
  }),
  slow: query({
    ...base,
    permission: 'public',
    name: 'probe.trial.slow',
    output: z.any(),
    async run(c) {
      await c.tx.exec(`set local statement_timeout = '20ms'`)
      return c.tx.query('select pg_sleep(60)')
    },
  }),
  tooLong: command({
    ...base,
    name: 'probe.trial.tooLong',
    early: true,
    output: z.any(),
    async run(c) {
      tries++
      await c.tx.exec(`set local statement_timeout = '20ms'`)
      return { value: await c.tx.query('select pg_sleep(60)'), audit: { entityId: null } }
    },
  }),
  half: command({
    ...base,
    name: 'probe.trial.half',
    output: z.any(),
    async run(c, { name }) {
      await c.tx.query(insert, [GRID, name])
      throw refused()
    },
  }),
  swallow: command({
    ...base,
    name: 'probe.trial.swallow',
    output: z.any(),
    async run(c, { name }) {
      await c.tx.query(insert, [GRID, name])
      await c.tx.query('select 1 / 0').catch(() => undefined)
      return { value: null, audit: { entityId: null } }
    },
  }),
  wrongOutput: command({
    ...base,
    name: 'probe.trial.wrongOutput',
    output: z.object({ id: z.uuid() }),
    async run(c, { name }) {
      await c.tx.query(insert, [GRID, name])
      return { value: { id: 'none' }, audit: { entityId: null } }
    },
  }),
  told: command({
    ...base,
    name: 'probe.trial.told',
    output: z.any(),
    async run(c, { name }) {
      const { id } = await c.tx.one<{ id: string }>(insert, [GRID, name])
      return { refusal: refused(), audit: { entityId: id } }
    },
  }),
  foreign: command({
    ...base,
    name: 'probe.trial.foreign',
    output: z.any(),
    run: async (c) => ({ value: await c.tx.query('select id from residents.person'), audit: { entityId: null } }),
  }),
}

let app: App
let person: TestPerson
beforeAll(async () => {
  app = await createProbe({ trial })
  person = await addPerson(app, '韦国才')
})
afterAll(() => app.close())

const officer = newId()
const filer = () => app.as('filer', { id: officer, name: '李四' })
const count = async (sql: string, values: unknown[] = []) =>
  (await app.admin.query<{ n: number }>(`select count(*)::int as n from ${sql}`, values))[0]?.n
const spots = (name: string) => count('probe.spot where name = $1', [name])
const spot = (name: string, key = newId(), actor = filer()) =>
  app.command(actor, 'probe.spot.create', { areaPath: GRID, values: { name, size: 1 } }, { key })

describe('a command', () => {
  test('sent again with its key has one effect and the first answer, also when sent at once', async () => {
    const key = newId()
    const first = await spot('井', key)
    const again = await Promise.all(Array.from({ length: 10 }, () => spot('井', key)))
    expect(again).toEqual(Array.from({ length: 10 }, () => first))
    const together = newId()
    const answers = await Promise.all(Array.from({ length: 20 }, () => spot('塘', together)))
    expect(new Set(answers.map((a) => a.id)).size).toBe(1)
    expect([await spots('井'), await spots('塘')]).toEqual([1, 1])
    expect(await count('core.audit where entity_id = $1', [first.id])).toBe(1)
  })

  test('with a used key and another input, version or verb is refused; the key is the officer’s own', async () => {
    const key = newId()
    const made = await spot('库', key)
    expect(await refusal(spot('渠', key))).toBe('KEY_REUSED')
    const update = { id: made.id, values: { size: 2 } }
    expect(await refusal(app.command(filer(), 'probe.spot.update', update, { key, expected: 1 }))).toBe('KEY_REUSED')
    expect(await refusal(spot('渠', key, app.as('filer')))).toBe('done')
    expect(await spots('渠')).toBe(1)
  })

  test('that was refused may be sent again with its key', async () => {
    const key = newId()
    const place = { areaPath: '522324.9.', values: { name: '迟', size: 1 } }
    const send = () => app.command(filer(), 'probe.spot.create', place, { key })
    expect(await refusal(send())).toBe('NOT_FOUND')
    await app.admin.query(
      `insert into core.area (kind, code, name, area_path, parent_path, valid_from) values ('street', '9', '新街道', '522324.9.', '522324.', '2026-01-01')`,
    )
    expect(await refusal(send())).toBe('done')
  })

  test('by two writers who saw one version: one is done, the others conflict', async () => {
    const made = await spot('争')
    const writers = Array.from({ length: 8 }, (_, i) =>
      refusal(app.command(filer(), 'probe.spot.update', { id: made.id, values: { size: 10 + i } }, { expected: 1 })),
    )
    const outcomes = (await Promise.all(writers)).sort()
    expect(outcomes).toEqual([...Array.from({ length: 7 }, () => 'VERSION_CONFLICT'), 'done'])
    expect((await app.query(filer(), 'probe.spot.get', { id: made.id })).version).toBe(2)
  })

  test('leaves one audit row with what was and what is, and no number in plain', async () => {
    const [idNumber, phone] = [newCitizenNumber(), '13787654321']
    const values = { title: '访', tags: [], kind: null, due: null, fee: 5, size: 1, urgent: null }
    const subject = { subjectId: person.id, values: { ...values, phone, guardianId: idNumber } }
    const made = await app.command(filer(), 'probe.card.create', subject, { requestId: 'r-1' })
    await app.command(filer(), 'probe.card.update', { id: made.id, values: { size: 2, fee: null } }, { expected: 1 })
    const lines = await app.admin.query<Record<string, any>>(
      `select * from core.audit where entity_id = $1 order by id`,
      [made.id],
    )
    expect(lines.map((l) => [l.verb, l.entity, l.actor_id, l.actor_name, l.area_path])).toEqual([
      ['probe.card.create', 'probe.card', officer, '李四', GRID],
      ['probe.card.update', 'probe.card', officer, '李四', GRID],
    ])
    expect(lines[0]).toMatchObject({ before: null, request_id: 'r-1', after: { size: 1, fee: 5 } })
    expect(lines[1]).toMatchObject({ before: { size: 1, fee: 5 }, after: { size: 2, fee: null } })
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${phone}|${idNumber}`))
  })

  test.each(['half', 'swallow', 'wrongOutput'])('that fails by way of “%s” leaves nothing behind', async (verb) => {
    const key = newId()
    const send = () => app.command(filer(), `probe.trial.${verb}`, { name: verb }, { key })
    await expect(send()).rejects.toThrow()
    expect([await spots(verb), await count('core.audit where verb = $1', [`probe.trial.${verb}`])]).toEqual([0, 0])
    expect(await count('core.idempotency where key = $1', [key])).toBe(0)
  })

  test('whose refusal is to be remembered is refused the same way again, and done once', async () => {
    const key = newId()
    const send = () => refusal(app.command(filer(), 'probe.trial.told', { name: 'told' }, { key }))
    expect([await send(), await send()]).toEqual(['ROW_CLOSED', 'ROW_CLOSED'])
    expect([await spots('told'), await count(`core.audit where verb = 'probe.trial.told'`)]).toEqual([1, 1])
  })
})

describe('a verb', () => {
  test('that reads can’t write, and none reaches another module’s tables', async () => {
    await expect(app.query(filer(), 'probe.trial.sneak', { name: 'sneak' })).rejects.toMatchObject({ code: '25006' })
    expect(await spots('sneak')).toBe(0)
    await expect(app.command(filer(), 'probe.trial.foreign', { name: '' })).rejects.toMatchObject({ code: '42501' })
  })

  test('tells who may not, before it looks at what was sent', async () => {
    const verb = trial.half
    const wrong = { key: 1, data: null }
    expect(await refusal(runVerb(app.kit, verb, anonymous(null), wrong))).toBe('SIGN_IN_REQUIRED')
    expect(await refusal(runVerb(app.kit, verb, app.as('leader'), wrong))).toBe('NOT_PERMITTED')
    await expect(runVerb(app.kit, verb, filer(), wrong)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      params: { issues: [{ path: 'key' }] },
    })
    await expect(runVerb(app.kit, verb, filer(), { key: newId(), data: {}, more: 1 })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
  })
})

test('a statement that runs too long is stopped, and the caller told so', async () => {
  const server = await app.server()
  const answer = await server.inject({ url: `/api/probe/trpc/trial.slow?input=${encodeURIComponent('{"name":"x"}')}` })
  expect([answer.statusCode, answer.json().error.data.domain]).toEqual([503, { code: 'TOO_SLOW', params: {} }])
})

test('a command that was stopped for its time is not begun again', async () => {
  await expect(app.command(filer(), 'probe.trial.tooLong', { name: 'x' })).rejects.toMatchObject({ code: '57014' })
  expect(tries).toBe(1)
})

test('a body that is too large is told with the limit', async () => {
  const server = await app.server()
  const answer = await server.inject({
    method: 'POST',
    url: '/api/probe/trpc/spot.create',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ x: 'x'.repeat(3 * 1024 * 1024) }),
  })
  expect(answer.json().error.data.domain).toEqual({ code: 'FILE_TOO_LARGE', params: { megabytes: 2 } })
})
