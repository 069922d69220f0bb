import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { anonymous } from '@county/api-kit/actor'
import { runVerb } from '@county/api-kit/execute'
import { listVerbs, type Verb } from '@county/api-kit/verb'
import { ROLES, type Role } from '@county/core/permission'
import { DomainError } from '@county/kernel/errors'
import { newId } from '@county/kernel/id'
import { GRID } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { insertSampleRow } from '@county/testing/sample-rows'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson } from './support/registry.ts'

const SNAPSHOT = path.join(import.meta.dirname, 'permission-matrix.json')
const roles = Object.keys(ROLES) as Role[]
let app: App
let verbs: Verb[]

beforeAll(async () => {
  app = await createApp({ modules: 'all' })
  verbs = app.kit.modules.flatMap((m) => [...listVerbs(m.id, m.router).values()])
})
afterAll(() => app.close())

/** Whether the guard lets a call through; what happens after it does not matter here. */
async function passes(verb: Verb, actor: ReturnType<App['as']>): Promise<boolean> {
  const input = verb.kind === 'query' ? { '\u0000': 1 } : { key: newId(), data: '\u0000' }
  try {
    await runVerb(app.kit, verb, actor, input)
    return true
  } catch (error) {
    return !(
      error instanceof DomainError &&
      ['NOT_PERMITTED', 'SIGN_IN_REQUIRED', 'SECOND_FACTOR_REQUIRED'].includes(error.code)
    )
  }
}

test('who may use which verb is the reviewed table', async () => {
  const table: Record<string, string[]> = {}
  for (const verb of verbs) {
    const allowed: string[] = []
    if (await passes(verb, anonymous(null))) allowed.push('anonymous')
    for (const role of roles) if (await passes(verb, app.as(role))) allowed.push(role)
    table[verb.name] = allowed
  }
  const text = `${JSON.stringify(table, null, 1)}\n`
  if (process.env.UPDATE_MATRIX) writeFileSync(SNAPSHOT, text)
  expect(JSON.parse(readFileSync(SNAPSHOT, 'utf8'))).toEqual(table)
})

test('every declared permission is used by a verb, a page or a slot, and every verb names a declared one', () => {
  const declared = new Set(app.kit.modules.flatMap((m) => Object.keys(m.permissions)))
  const used = new Set([
    ...verbs.map((v) => v.permission),
    ...app.kit.modules.flatMap((m) => [...m.manifest.pages, ...m.manifest.slots].map((p) => p.permission)),
    ...app.kit.modules.flatMap((m) => m.ledgers.flatMap((l) => Object.values(l.permissions))),
  ])
  expect(verbs.map((v) => v.permission).filter((p) => !['public', 'signedIn'].includes(p) && !declared.has(p))).toEqual(
    [],
  )
  const services = path.resolve(import.meta.dirname, '../../..')
  const sources = readdirSync(services)
    .map((name) => path.join(services, name, 'src'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((f) => path.join(folder, f)))
    .filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'))
    .map((f) => readFileSync(f, 'utf8'))
    .join('\n')
  expect([...declared].filter((p) => !used.has(p) && !sources.includes(`'${p}'`))).toEqual([])
})

test('administrators see no ledger', async () => {
  const ledgers = verbs.filter(
    (v) =>
      v.name.endsWith('.list') &&
      v.permission.split('.')[0] !== 'core' &&
      !['signedIn', 'public'].includes(v.permission),
  )
  for (const verb of ledgers)
    for (const role of ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const)
      expect([verb.name, role, await passes(verb, app.as(role))]).toEqual([verb.name, role, false])
  expect(ledgers.length).toBeGreaterThan(10)
})

test('leaders see figures and no person: none of their verbs tells a name', async () => {
  const name = '赵隐名'
  await addPerson(app, name)
  await app.admin.query('set session_replication_role = replica')
  const room = await insertSampleRow(app.admin, 'residents', 'room', GRID)
  const { building } =
    (await app.admin.query<{ building: string }>(`select building_id as building from residents.room`))[0] ?? {}
  await insertSampleRow(app.admin, 'residents', 'building', GRID)
  await app.admin.query('update residents.building set id = $1', [building])
  await app.admin.query('update residents.household set room_id = $1', [room])
  await app.admin.query('set session_replication_role = origin')
  const answers = async (role: Role) => {
    const told: string[] = []
    for (const verb of verbs.filter((v) => v.kind === 'query')) {
      const asked = (input: object) => runVerb(app.kit, verb, app.as(role), input).catch(() => null)
      const value = await Promise.all([asked({}), asked({ search: name }), asked({ text: name })])
      if (JSON.stringify(value).includes(name)) told.push(verb.name)
    }
    return told
  }
  expect(await answers('leader')).toEqual([])
  expect(await answers('streetOfficer')).toEqual(
    expect.arrayContaining(['residents.person.list', 'residents.household.list', 'residents.room.list']),
  )
})

test('grid workers, building heads, leaders and administrators import nothing', async () => {
  const open: string[] = []
  for (const module of app.kit.modules)
    for (const id of new Set([...(module.importers ?? []), ...module.ledgers].map((i) => i.id)))
      for (const role of [
        'gridWorker',
        'buildingHead',
        'leader',
        'systemAdmin',
        'securityAdmin',
        'auditAdmin',
      ] as const) {
        const data = { importer: id, fileId: newId() }
        const refused = await app.command(app.as(role), `${module.id}.import.start`, data).catch((e) => e)
        // Where the importer is found, the file is what is missing.
        if (refused.params?.importer !== id) open.push(`${role} ${id}`)
      }
  expect(open).toEqual([])
})

test('the audit is read by the audit administrator alone, and by no one else changed', () => {
  const table: Record<string, string[]> = JSON.parse(readFileSync(SNAPSHOT, 'utf8'))
  for (const verb of ['core.audit.list', 'core.audit.verify']) expect(table[verb]).toEqual(['auditAdmin'])
  for (const verb of ['core.post.grant', 'core.account.unlock']) expect(table[verb]).toEqual(['securityAdmin'])
  for (const verb of ['core.account.create', 'core.release.activate']) expect(table[verb]).toEqual(['systemAdmin'])
})

test('a departmental role counts in its own modules alone', () => {
  const filer = app.as('filer', { leads: ['employment'] })
  expect([...filer.permissions].some((p) => p.startsWith('employment.'))).toBe(true)
  expect([...filer.permissions].filter((p) => p.startsWith('residents.') && /write|change|merge/.test(p))).toEqual([])
})
