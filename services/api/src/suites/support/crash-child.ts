import { runVerb } from '@county/api-kit/execute'
import type { Kit } from '@county/api-kit/kit'
import { listVerbs } from '@county/api-kit/verb'
import { startPostgres } from '@county/db/embedded-postgres'
import type { Tx } from '@county/db/transaction'
import { newId } from '@county/kernel/id'
import { createPlatform } from '../../platform.ts'
import { type CrashPlan, crashActor, fund, type PlannedCall, type Said } from './crash-plan.ts'

/** A process of the platform that is going to be killed: runs what it is told and says how far it came. */
const plan: CrashPlan = JSON.parse(process.argv[2] as string)
const say = (said: Said) => process.stdout.write(`${JSON.stringify(said)}\n`)
const silent = { info() {}, warn() {}, error() {} }
const forever = new Promise<never>(() => {})

const postgres = await startPostgres({ dir: plan.postgresDir })
const env = { DATA_DIR: plan.dataDir, PORT: '0' }
const platform = await createPlatform({ appUrl: postgres.appUrl, env, log: silent, poolSize: 8 })
const kit: Kit = { ...platform.kit, clock: () => new Date(plan.now) }
const verbs = new Map(kit.modules.flatMap((m) => [...listVerbs(m.id, m.router).values()].map((v) => [v.name, v])))
const actor = crashActor(kit.modules)

/** The same platform, standing still before a statement of its transaction: neither that one nor the commit is ever sent. */
function pausing(call: PlannedCall): Kit {
  let count = 0
  let still = false
  const before = async () => {
    count += 1
    if (still || count === call.pauseAt) {
      if (!still) say({ paused: call.key })
      still = true
      await forever
    }
  }
  const wrap = (tx: Tx) =>
    new Proxy(tx, {
      get(target, name) {
        const member = Reflect.get(target, name, target)
        if (typeof member !== 'function') return member
        return async (...given: unknown[]) => {
          await before()
          return member.apply(target, given)
        }
      },
    })
  const transaction: Kit['database']['transaction'] = (context, work, options) =>
    kit.database.transaction(
      context,
      async (tx) => (still ? forever : work(wrap(tx)).then((v) => (still ? forever : v))),
      options,
    )
  return { ...kit, database: { transaction } as Kit['database'] }
}

async function run(call: PlannedCall): Promise<void> {
  const verb = verbs.get(call.verb)
  if (!verb) throw new Error(`no verb ${call.verb}`)
  try {
    await runVerb(call.pauseAt ? pausing(call) : kit, verb, actor, { key: call.key, data: call.data })
    say({ done: call.key })
  } catch (error) {
    say({ failed: call.key, code: String((error as { code?: string }).code) })
  }
}

async function stream(): Promise<void> {
  for (;;) {
    const key = newId()
    await run({ verb: 'coordination.fund.create', key, data: fund(key) })
  }
}

say({ ready: true, adopted: postgres.adopted })
const work = plan.calls.map(run)
if (plan.stream) work.push(stream(), stream(), stream(), stream())
await Promise.all(work)
