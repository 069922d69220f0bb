import type { Task } from '@county/core-service/tasks'
import { type App, createApp } from '@county/testing/app'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installQueue, SCHEMA } from './install.ts'
import { listWork, startWorker } from './worker.ts'

let app: App
beforeAll(async () => {
  app = await createApp()
  await installQueue(app.adminUrl)
})
afterAll(() => app.close())

test('installing twice is harmless, and the application owns nothing of the queue', async () => {
  await installQueue(app.adminUrl)
  const rows = await app.admin.query<{ owner: string }>(
    `select distinct tableowner as owner from pg_tables where schemaname = $1`,
    [SCHEMA],
  )
  expect(rows.map((r) => r.owner)).not.toContain('county_app')
})

test('a task that is due runs in the worker under the application’s login', async () => {
  let ran = () => {}
  const done = new Promise<void>((resolve) => {
    ran = resolve
  })
  const task: Task = { name: 'test.task', schedule: '0 4 * * *', run: async () => ran() }
  const worker = await startWorker({ kit: app.kit, appUrl: app.appUrl, tasks: [task], pollSeconds: 0.5 })
  const boss = new PgBoss({
    connectionString: app.appUrl,
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  })
  await boss.start()
  expect((await boss.getSchedules()).map((s) => [s.name, s.cron, s.timezone])).toContainEqual([
    'test.task',
    '0 4 * * *',
    'Asia/Shanghai',
  ])
  await boss.send('test.task')
  await done
  await boss.stop({ graceful: false })
  await worker.stop()
})

test('every module’s jobs and the sealing of the audit are work', () => {
  const task: Task = { name: 'core.sealAudit', schedule: '* * * * *', run: async () => {} }
  expect(listWork({ kit: app.kit, tasks: [task] }).map((t) => t.name)).toEqual(['core.housekeeping', 'core.sealAudit'])
})

test('housekeeping runs under core’s role', async () => {
  const [job] = listWork({ kit: app.kit, tasks: [] })
  await app.admin.query(
    `insert into core.sign_in_guard (key, failures, last_at) values ('account:old', 3, '2020-01-01')`,
  )
  await job?.run(app.kit)
  expect(await app.admin.query(`select 1 from core.sign_in_guard where key = 'account:old'`)).toEqual([])
})
