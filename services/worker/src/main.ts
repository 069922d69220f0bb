import { createPlatform } from '@county/api/platform'
import { coreTasks } from '@county/core-service/tasks'
import { startWorker, workOf } from './worker.ts'

/**
 * A worker process of its own over a migrated database with the queue installed: APP_DATABASE_URL as for the API.
 * MODULES and MODULE_URLS as for the API: what runs in a module's own process is left to it.
 */
const appUrl = process.env.APP_DATABASE_URL
if (!appUrl) throw new Error('APP_DATABASE_URL is missing: the connection of county_app to a migrated database')
const platform = await createPlatform({ appUrl, poolSize: 4 })
const worker = await startWorker({
  kit: platform.kit,
  appUrl,
  tasks: coreTasks(platform.config),
  mine: workOf(process.env),
})
platform.kit.log.info({}, 'working')

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await worker.stop()
  await platform.close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
