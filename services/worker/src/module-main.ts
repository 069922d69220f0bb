import { createPlatform } from '@county/api/platform'
import { serve } from '@county/api/serve'
import { coreTasks } from '@county/core-service/tasks'
import { startWorker, workOf } from './worker.ts'

/**
 * One module's server side in a process of its own: `MODULES=employment PORT=8401` answers that module's verbs and runs
 * its jobs, over a database that is migrated already (APP_DATABASE_URL). Several such processes may run side by side:
 * each piece of work runs once. SIGTERM: says that it takes no more, answers what comes still, ends.
 */
const { APP_DATABASE_URL: appUrl, MODULES } = process.env
if (!appUrl) throw new Error('APP_DATABASE_URL is missing: the connection of county_app to a migrated database')
if (!MODULES) throw new Error('MODULES is missing: the module that this process answers')
const platform = await createPlatform({ appUrl })
const env = { DRAIN_MS: '2000', ...process.env }
const worker = await startWorker({
  kit: platform.kit,
  appUrl,
  tasks: coreTasks(platform.config),
  mine: workOf(env),
})
const serving = await serve(platform, env)
platform.kit.log.info({ url: serving.url, modules: MODULES }, 'serving')

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await Promise.all([worker.stop(), serving.close()])
  await platform.close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
