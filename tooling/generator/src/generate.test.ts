import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { contractOf } from '@county/api-kit/contract'
import type { ServerModule } from '@county/api-kit/module'
import { withStandardVerbs } from '@county/api-kit/standard'
import { listVerbs } from '@county/api-kit/verb'
import { assembleSchema } from '@county/db/assemble-schema'
import { generateClient } from '@county/db/generate-client'
import { diffSchemas } from '@county/db/schema-diff'
import { GUARDS } from '@county/lint/check'
import { readProject } from '@county/lint/project'
import { contractSource } from '@county/scripts/contract'
import { GRID, SIBLING_STREET } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { format } from './format.ts'
import { foldersOf, generateModule, removeModule } from './generate.ts'
import { MODULE_HOME, MODULE_LIST } from './registration.ts'
import { makeTemporaryWorkspace } from './temporary-workspace.ts'

const PROJECT = path.resolve(import.meta.dirname, '../../..')
const ID = 'zzprobe'
const LEDGERS = ['person', 'household', 'area', 'county'] as const
const spec = {
  id: ID,
  zh: '试验',
  en: 'Probe',
  departments: ['县水务局'],
  measure: 14,
  ledgers: LEDGERS.map((subject) => ({
    name: `${subject}Permit`,
    zh: `${subject}许可`,
    en: `${subject} permits`,
    subject,
  })),
}

const workspace = makeTemporaryWorkspace(PROJECT)
const { root } = workspace
let written: string[]
let module: ServerModule
beforeAll(async () => {
  written = generateModule({ root, ...spec })
  format(root, written)
  workspace.link(ID)
  ;({ module } = (await import(pathToFileURL(path.join(root, `services/${ID}/src/module.ts`)).href)) as {
    module: ServerModule
  })
})
afterAll(() => workspace.remove())

test('every file is written, and the module is listed', () => {
  expect(written.every((file) => existsSync(path.join(root, file)))).toBe(true)
  expect(readFileSync(path.join(root, MODULE_LIST), 'utf8')).toContain(
    `at('${ID}', '@county/${ID}-service/module'),\n]`,
  )
  expect(readFileSync(path.join(root, MODULE_HOME), 'utf8')).toContain(`"@county/${ID}-service": "workspace:*"`)
})

test('the same module is not written twice, and a wrong one not at all', () => {
  expect(() => generateModule({ root, ...spec })).toThrow('exists already')
  expect(() => generateModule({ root, ...spec, id: 'core' })).toThrow('none of')
  expect(() => generateModule({ root, ...spec, id: 'zzother', zh: '`rm`' })).toThrow('without quotes')
  expect(existsSync(path.join(root, 'packages/zzother'))).toBe(false)
})

test('the guards find nothing in it', () => {
  const project = readProject(PROJECT)
  const generated = readProject(root).packages.filter((p) => foldersOf(ID).includes(p.folder))
  const all = { ...project, packages: [...project.packages, ...generated] }
  const problems = GUARDS.flatMap((guard) => guard(all)).filter((p) => p.where.includes(ID))
  expect(generated).toHaveLength(3)
  expect(problems).toEqual([])
})

test('it is in the form of the project, and its types fit', () => {
  generateClient()
  const verbs = listVerbs(ID, withStandardVerbs(module))
  const contract = path.join(root, `packages/api-contract/generated/${ID}.ts`)
  writeFileSync(contract, contractSource(ID, contractOf(verbs)))
  const tsc = path.join(PROJECT, 'node_modules/typescript/bin/tsc')
  const mistakes = foldersOf(ID).map((f) =>
    spawnSync(process.execPath, [tsc, '-p', f], { cwd: root, encoding: 'utf8' }),
  )
  expect(mistakes.map((m) => [m.status, m.stdout])).toEqual([
    [0, ''],
    [0, ''],
    [0, ''],
  ])
}, 120_000)

test('its ledgers work on a database', async () => {
  const app = await createApp({ modules: [module] })
  try {
    await app.admin.script(await tables())
    for (const [i, ledger] of module.ledgers.entries()) {
      const { filer, row } = await enter(app, ledger.name, LEDGERS[i] as string)
      expect(await figure(app, ledger.name)).toBe(1)
      const away = app.as('streetOfficer', { areaPath: SIBLING_STREET })
      const seen = await app.query(away, `${ledger.id}.list`, {})
      expect(seen.count).toBe(ledger.subject === 'county' ? 1 : 0)
      const due = await app.query(filer, `${ID}.due.list`)
      expect(due).toMatchObject([
        { dueOn: '2026-11-20', href: expect.stringMatching(`/${LEDGERS[i]}-permit/${row.id}$`) },
      ])
      const closing = { id: row.id, closedOn: '2026-11-05', reason: '已办结' }
      await app.command(filer, `${ledger.id}.close`, closing, { expected: row.version })
      expect(await figure(app, ledger.name)).toBe(0)
    }
    expect(await app.admin.query('select * from core.ungoverned_table')).toEqual([])
  } finally {
    await app.close()
  }
})

test('it is removed without a trace', () => {
  removeModule({ root, id: ID })
  expect([...foldersOf(ID)].filter((f) => existsSync(path.join(root, f)))).toEqual([])
  for (const file of [MODULE_LIST, MODULE_HOME])
    expect(readFileSync(path.join(root, file), 'utf8')).toBe(readFileSync(path.join(PROJECT, file), 'utf8'))
  expect(() => removeModule({ root, id: ID })).toThrow('is not in')
})

/** What a migration would hold: the new tables and the module's own SQL. */
async function tables(): Promise<string> {
  const at = `services/${ID}/prisma/${ID}`
  const model = { path: `${at}.prisma`, content: readFileSync(path.join(root, `${at}.prisma`), 'utf8') }
  const now = assembleSchema()
  const next = assembleSchema([...now.slice(1), model])
  return `${await diffSchemas(now, next)}\n${readFileSync(path.join(root, `${at}.sql`), 'utf8')}`
}

async function enter(app: App, ledger: string, subject: string) {
  const filer = app.as('filer')
  const dates = { kind: 'ordinary', startedOn: '2026-10-01', endsOn: '2026-11-20', note: null }
  const values = subject === 'area' || subject === 'county' ? { ...dates, name: '试验一' } : dates
  const about = await subjectOf(app, subject)
  await expect(
    app.command(filer, `${ID}.${ledger}.create`, { ...about, values: { ...values, endsOn: '2026-01-01' } }),
  ).rejects.toMatchObject({ code: 'ENDS_BEFORE_START' })
  return { filer, row: await app.command(filer, `${ID}.${ledger}.create`, { ...about, values }) }
}

async function subjectOf(app: App, subject: string): Promise<object> {
  const insert = {
    person: `insert into residents.person (name, sex, area_path, search) values ('张三', '1', $1, '{}') returning id`,
    household: `insert into residents.household (no, head_name, area_path, search) values ('T1', '张三', $1, '{}') returning id`,
  }[subject]
  if (!insert) return { areaPath: GRID }
  const [row] = await app.admin.query<{ id: string }>(insert, [GRID])
  return { subjectId: row?.id }
}

async function figure(app: App, ledger: string): Promise<number> {
  const figures = await app.query(app.as('filer'), `${ID}.figure.list`, { month: '2026-11' })
  return figures.find((f: { indicatorId: string }) => f.indicatorId === `${ID}.${ledger}InForce`).value
}
