import type { Actor } from '@county/api-kit/actor'
import { listVerbs } from '@county/api-kit/verb'
import { ROLES, type Role } from '@county/core/permission'
import { filesPort } from '@county/core/ports/files'
import { LEDGERS } from '@county/health/ledgers'
import { unzip } from '@county/office/zip'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { module } from './module.ts'
import { leaksIn, type Planted, plantSecrets } from './testing/secrets.ts'

let w: Planted
beforeAll(async () => {
  w = await plantSecrets()
}, 240_000)
afterAll(() => w?.app.close())

const HEALTH: readonly Role[] = ['filer', 'reviewer', 'head', 'institution']
/** Every role that there is; departmental ones as officers of a department that does not lead health. */
const outsiders = (): Actor[] =>
  (Object.keys(ROLES) as Role[]).map((role) =>
    w.app.as(role, HEALTH.includes(role) ? { leads: ['employment', 'education', 'coordination'] } : {}),
  )
const bureau = () => w.app.as('bureauClerk', { leads: ['coordination'] })

/** What the county's list of illnesses and the names of rules say is no secret of a person. */
const PUBLIC = /^health\.(illnessKind|ruleSetting)\./
const given = () => ({
  personId: w.personId,
  subjectId: w.personId,
  householdId: w.householdId,
  areaPath: '522324.',
  month: '2026-11',
  search: w.name,
  q: w.name,
  text: w.name,
})

test('no query of any module tells anybody else what is secret, whatever it is asked', {
  timeout: 240_000,
}, async () => {
  const verbs = w.app.kit.modules.flatMap((m) => [...listVerbs(m.id, m.router).values()])
  const queries = verbs.filter((v) => v.kind === 'query' && !PUBLIC.test(v.name))
  const common = [
    {},
    given(),
    ...(module.entitlements ?? []).map((q) => ({ ...given(), entitlementId: q.card.id, state: 'all' })),
  ]
  const figures = (module.indicators ?? []).map((q) => ({ ...given(), indicatorId: q.card.id }))
  const records = Object.values(w.rows).map((id) => ({ ...given(), id }))
  const inputsOf = (name: string) =>
    name.startsWith('health.') || /figure|entitle|fact|warning/.test(name)
      ? [...common, ...figures, ...records]
      : common
  const told: string[] = []
  let answered = 0
  for (const actor of outsiders())
    for (const verb of queries)
      for (const input of inputsOf(verb.name)) {
        const answer = await w.app
          .query(actor, verb.name, input)
          .catch((e: { code: string; params: object }) => [e.code, e.params])
        answered++
        const leaks = leaksIn(JSON.stringify(answer) ?? '')
        if (leaks.length) told.push(`${actor.role} ${verb.name}: ${leaks.join(' ')}`)
      }
  expect([...new Set(told)]).toEqual([])
  expect(answered).toBeGreaterThan(5000)
})

test('health roles do read it, and the sweep would see it', async () => {
  const row = await w.app.query(w.app.as('filer'), 'health.illness.get', { id: w.rows.illness })
  expect(leaksIn(JSON.stringify(row))).toEqual(expect.arrayContaining(['肺癌', '导入标记辛', '医生标记壬']))
  const cost = await w.app.query(w.app.as('head'), 'health.illnessCost.get', { id: w.rows.illnessCost })
  expect(leaksIn(JSON.stringify(cost))).toEqual(expect.arrayContaining(['8000017', '1800017']))
  const history = await w.app.query(w.app.as('reviewer'), 'health.illness.history', { id: w.rows.illness })
  expect(leaksIn(JSON.stringify(history))).toContain('化疗标记甲')
})

test('behind a figure the bureau finds rows without person, illness and sum', async () => {
  const personal = ['illnessPersons', 'largeSelfPaid', 'followUpsOverdue', 'treatedFirst', 'followUps', 'focusSigned']
  const clerk = bureau()
  for (const name of [...personal, 'illnessHouseholds', 'illnessFollowed', 'lateReports']) {
    const month = name === 'treatedFirst' ? '2026-10' : name === 'followUps' ? '2026-07' : '2026-11'
    const asked = { indicatorId: `health.${name}`, month }
    await w.app.command(clerk, 'coordination.figure.giveReason', { ...asked, reason: '核对本月数据' })
    const found = await w.app.query(clerk, 'coordination.figure.openRows', asked)
    expect(found.rows.length, name).toBeGreaterThan(0)
    expect(leaksIn(JSON.stringify(found)), name).toEqual([])
    expect(JSON.stringify(found), name).not.toContain(w.name)
    const kept = LEDGERS.find((l) => l.table === found.rows[0].table)
    const shown = found.columns.map((c: { key: string }) => c.key)
    for (const [key, meta] of Object.entries(kept?.meta ?? {}))
      if (meta.sensitivity === 'illness') expect(shown, `${name}.${key}`).not.toContain(key)
  }
})

test('others learn by when somebody is to be followed up, and of a large cost, in words that do not say why', async () => {
  const grid = w.app.as('gridWorker')
  const board = await w.app.query(grid, 'health.followUp.board', { personId: w.personId })
  expect(board.items).toMatchObject([{ personName: w.name, dueOn: '2026-09-29', about: null, gapDays: null }])
  const status = await w.app.query(bureau(), 'health.status.of', { householdId: w.householdId })
  expect(status.persons).toMatchObject([{ largeSelfPaid: true, followUpOn: '2026-09-29' }])
  const due = await w.app.query(grid, 'health.due.list')
  expect(due.map((d: { title: string }) => d.title)).toEqual([`健康随访：${w.name}`])
  for (const answer of [board, status, due]) expect(leaksIn(JSON.stringify(answer))).toEqual([])
  const counted = await w.app.inContext('health', w.app.as('filer'), async (c) => {
    const rows = []
    for (const q of module.facts ?? []) rows.push(...(await c.tx.query<{ detail: object }>(q.sql, [c.today])))
    return rows
  })
  expect(counted.length).toBeGreaterThan(2)
  expect(counted.every((r) => Object.keys(r.detail).length === 0)).toBe(true)
})

test('an export holds secrets for health roles alone; nobody else gets the file', async () => {
  const exported = async (actor: Actor, ledger: string) => {
    const job = await w.app.command(actor, 'health.export.start', { ledger, list: { state: 'all' } })
    const bytes = await w.app.inContext(
      'health',
      actor,
      async (c) => (await c.ports.get(filesPort).read(job.fileId)).bytes,
    )
    const text = [...unzip(bytes, { maxUnzipped: 50_000_000, want: () => true }).values()]
      .map((part) => Buffer.from(part).toString('utf8'))
      .join('\n')
    return { fileId: job.fileId as string, text }
  }
  const own = await exported(w.app.as('filer'), 'illness')
  expect(leaksIn(own.text)).toContain('肺癌')
  let refused = 0
  for (const actor of outsiders()) {
    const read = w.app.inContext('health', actor, (c) => c.ports.get(filesPort).read(own.fileId))
    await expect(read).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const { name } of LEDGERS.filter((l) => l.permissions.secret)) {
      const found = await exported(actor, name).catch(() => null)
      if (found) expect(leaksIn(found.text), `${actor.role} ${name}`).toEqual([])
      else refused++
    }
  }
  expect(refused).toBeGreaterThan(50)
})

test('the audit tells who changed what, and no secret', async () => {
  const auditor = w.app.as('auditAdmin')
  const lines: { verb: string; after: object | null }[] = []
  for (let before: string | undefined; ; ) {
    const page = await w.app.query(auditor, 'core.audit.list', { limit: 200, ...(before ? { before } : {}) })
    lines.push(...page.rows)
    if (!page.next || page.next === before) break
    before = page.next
  }
  const own = lines.filter((l) => l.verb.startsWith('health.'))
  expect(own.map((l) => l.verb)).toEqual(expect.arrayContaining(['health.illness.create', 'health.illness.update']))
  expect(leaksIn(JSON.stringify(lines))).toEqual([])
})

test('whoever is not let in writes nothing either, and cannot search, filter or sort by it', async () => {
  const reader = w.app.as('bureauClerk', { leads: ['coordination'] })
  const half = {
    ...reader,
    permissions: new Set([...reader.permissions, 'health.illness.read', 'health.illness.write']),
  }
  const list = (input: object) => w.app.query(half, 'health.illness.list', input)
  const all = await list({})
  expect(all.rows.length).toBeGreaterThan(0)
  expect(leaksIn(JSON.stringify(all))).toEqual([])
  expect(all.rows.every((r: { subject: unknown }) => r.subject === null)).toBe(true)
  expect((await list({ search: w.name })).rows).toEqual([])
  expect((await list({ subjectId: w.personId })).rows).toEqual([])
  await expect(list({ filters: { state: { any: ['stable'] } } })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  await expect(list({ sort: { key: 'diagnosedOn' } })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  const history = await w.app.query(half, 'health.illness.history', { id: w.rows.illness })
  expect(leaksIn(JSON.stringify(history))).toEqual([])
  const update = { id: w.rows.illness, values: { note: '改' } }
  await expect(w.app.command(half, 'health.illness.update', update, { expected: 1 })).rejects.toMatchObject({
    code: 'NOT_PERMITTED',
  })
})
