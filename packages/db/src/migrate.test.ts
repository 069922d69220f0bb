import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AdminConnection } from './admin.ts'
import { describeDatabase } from './describe-database.ts'
import { migrate } from './migrate.ts'
import { buildInitialMigration, buildNextMigration, currentLock } from './migration-script.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

let db: TestDatabase
let admin: AdminConnection
let folder: string

beforeAll(async () => {
  db = await createTestDatabase({ start: 'empty' })
  admin = await AdminConnection.open(db.adminUrl)
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
})
afterAll(async () => {
  await admin?.close()
  await db?.drop()
  fs.rmSync(folder, { recursive: true, force: true })
})

function write(name: string, sql: string): void {
  fs.mkdirSync(path.join(folder, name), { recursive: true })
  fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

test('applies what is missing, once, in order, also from several processes at a time', async () => {
  write('0002_b', 'alter table a add column b int;')
  write('0001_a', 'create table a (id int); do $$ begin perform 1; end $$;')
  const runs = await Promise.all([1, 2, 3].map(() => migrate(db.adminUrl, { folder })))
  expect(runs.flat()).toEqual(['0001_a', '0002_b'])
  expect(await migrate(db.adminUrl, { folder })).toEqual([])
})

test('a migration that fails leaves nothing of itself and says where', async () => {
  write('0003_c', 'create table c (id int);\nselect nonsense;')
  await expect(migrate(db.adminUrl, { folder })).rejects.toThrow(/0003_c: .*nonsense.*line 2/)
  expect(await admin.query("select to_regclass('c') as c")).toEqual([{ c: null }])
  write('0003_c', 'create table c (id int);')
  expect(await migrate(db.adminUrl, { folder })).toEqual(['0003_c'])
})

test('refuses a migration that was edited after it was applied, or that it does not know', async () => {
  write('0003_c', 'create table c (id bigint);')
  await expect(migrate(db.adminUrl, { folder })).rejects.toThrow(/0003_c was edited/)
  fs.rmSync(path.join(folder, '0003_c'), { recursive: true })
  await expect(migrate(db.adminUrl, { folder })).rejects.toThrow(/has migration 0003_c/)
})

test('refuses a role that row-level security would bind', async () => {
  await expect(migrate(db.appUrl, { folder })).rejects.toThrow(/superuser|BYPASSRLS/)
})

test('migrates a rented database, whose owner is no superuser', async () => {
  const rented = await createTestDatabase({ start: 'empty' })
  const owner = await AdminConnection.open(rented.adminUrl)
  const url = new URL(rented.adminUrl)
  url.username = `renter_${process.pid}`
  await owner.script(`
    create role ${url.username} login createrole bypassrls;
    grant county_app, county_module, county_auditor to ${url.username} with admin true;
    do $$ declare each text; begin
      for each in select rolname from pg_roles where rolname like 'county\\_%' and not rolsuper loop
        execute format('grant %I to ${url.username} with admin true, set false, inherit false', each);
      end loop;
      execute format('alter database %I owner to ${url.username}', current_database());
    end $$`)
  expect(await migrate(url.href)).toContain('0001_init')
  await owner.close()
  await rented.drop()
})

test('the recorded migrations make the very database that the present schema describes', async () => {
  const [migrated, pushed] = await Promise.all([
    createTestDatabase({ start: 'migrated' }),
    createTestDatabase({ start: 'empty' }),
  ])
  const [one, two] = [await AdminConnection.open(migrated.adminUrl), await AdminConnection.open(pushed.adminUrl)]
  await two.script(await buildInitialMigration())
  const [recorded, present] = [await describeDatabase(one), await describeDatabase(two)]
  await Promise.all([one.close(), two.close()])
  await Promise.all([migrated.drop(), pushed.drop()])
  expect(recorded.length).toBeGreaterThan(50)
  // When this fails, the schema was changed without `pnpm db:squash` or `pnpm db:migration <name>`.
  expect(recorded).toEqual(present)
})

test('the next migration holds the change of the tables and repeats the SQL files that changed', async () => {
  const lock = currentLock()
  expect(await buildNextMigration(lock)).toEqual({ script: '', sqlFiles: [], warnings: [] })
  const before = {
    schema: lock.schema.replace(/\n {2}requestId .*\n/, '\n  oldName String?\n'),
    sql: { ...lock.sql, 'packages/db/sql/02_audit.sql': 'another digest' },
  }
  const next = await buildNextMigration(before)
  expect(next.script).toMatch(/ADD COLUMN +"request_id" TEXT/)
  expect(next.script).toMatch(/create policy add on core.audit/)
  expect(next.sqlFiles).toEqual(['packages/db/sql/02_audit.sql'])
  expect(next.warnings.join()).toMatch(/DROP COLUMN/)
})
