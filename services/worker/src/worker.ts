import { moduleUrls, ownModules } from '@county/api/serve'
import { systemActor } from '@county/api-kit/actor'
import { type Kit, openContext } from '@county/api-kit/kit'
import { countyPath } from '@county/core-service/bootstrap'
import type { Task } from '@county/core-service/tasks'
import { COUNTY_ZONE } from '@county/kernel/local-date'
import { PgBoss } from 'pg-boss'
import { SCHEMA } from './install.ts'

/** What a worker runs. */
interface WorkerOptions {
  kit: Kit
  /** Connection of the application's login role; the queue must be installed. */
  appUrl: string
  /** Work beside the modules' jobs. */
  tasks: readonly Task[]
  /** Seconds between looks for due work; by the clock, ten are enough. */
  pollSeconds?: number
  /** Decides by the module a piece of work belongs to; what is not mine is left to another worker. Default: all. */
  mine?: (module: string) => boolean
}

/** A running worker. */
export interface Worker {
  /** Waits for the jobs under way, then stops. */
  stop(): Promise<void>
}

/** Everything that runs by the clock: the modules' jobs under their own role, and the installation's tasks. */
export function listWork({ kit, tasks }: Pick<WorkerOptions, 'kit' | 'tasks'>): Task[] {
  const jobs = kit.modules.flatMap((module) =>
    (module.jobs ?? []).map(
      (job): Task => ({
        name: job.name.startsWith(`${module.id}.`) ? job.name : `${module.id}.${job.name}`,
        schedule: job.schedule,
        run: async () =>
          openContext(kit, module.id, systemActor(job.name, await countyPath(kit)), { readOnly: false }, (c) =>
            job.run(c),
          ),
      }),
    ),
  )
  return [...jobs, ...tasks]
}

/** Starts the worker. Each piece of work runs once in the whole installation, however many workers there are. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { kit } = options
  const boss = new PgBoss({
    connectionString: options.appUrl,
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    max: 4,
  })
  boss.on('error', (error) => kit.log.error({ kind: error.name }, 'job queue'))
  await boss.start()
  const work = listWork(options)
  const { mine = () => true } = options
  for (const task of work.filter((t) => mine(moduleOf(t)))) await register(boss, kit, task, options.pollSeconds ?? 10)
  const known = new Set(work.map((t) => t.name))
  for (const { name } of await boss.getSchedules()) if (!known.has(name)) await boss.unschedule(name)
  return { stop: () => boss.stop({ graceful: true, timeout: 20_000 }) }
}

const moduleOf = (task: Task) => task.name.slice(0, task.name.indexOf('.'))

/** Whose work a process does: that of its own MODULES; without them, of all that MODULE_URLS names nobody else for. */
export function workOf(env: NodeJS.ProcessEnv): (module: string) => boolean {
  const own = ownModules(env.MODULES)
  const elsewhere = moduleUrls(env.MODULE_URLS)
  return (module) => (own ? own.includes(module) : !(module in elsewhere))
}

async function register(boss: PgBoss, kit: Kit, task: Task, pollSeconds: number): Promise<void> {
  // One at a time and none waiting twice: a run that takes longer than its interval is not run over.
  await boss.createQueue(task.name, { policy: 'stately', retryLimit: 2, retryDelay: 30, expireInSeconds: 3600 })
  await boss.schedule(task.name, task.schedule, null, { tz: COUNTY_ZONE })
  await boss.work(task.name, { pollingIntervalSeconds: pollSeconds }, async () => {
    const from = performance.now()
    try {
      await task.run(kit)
    } catch (error) {
      const { name, code } = error as Error & { code?: string }
      kit.log.error({ job: task.name, kind: name, code }, 'job failed')
      throw error
    }
    kit.log.info({ job: task.name, ms: Math.round(performance.now() - from) }, 'job done')
  })
}
