import { signIn } from '@county/bench/session'
import { startStack } from '@county/scripts/stack'
import { type Kind, startLoad } from './load.ts'
import { restart, startJobs, startServer } from './processes.ts'
import { say, untilStopped } from './until-stopped.ts'

const get = (name: string, verb: string): Kind => {
  const path = `/api/${verb.replace('.', '/trpc/')}?input=%7B%7D`
  return { name, next: () => ({ method: 'GET', path }) }
}
const KINDS = [
  get('employment', 'employment.labourRecord.list'),
  get('employment due', 'employment.due.list'),
  get('residents', 'residents.household.list'),
  get('coordination', 'coordination.month.list'),
  get('education', 'education.due.list'),
]
const ROUNDS = 4

/** `county scale module`: employment in two processes of its own, restarted in turn under load; tells what was lost. */
await untilStopped(async (undo) => {
  const { PORT = '8400' } = process.env
  const stack = await startStack({ env: process.env, say, listen: false, work: false })
  undo.push(stack.stop)
  const env = { ...process.env, APP_DATABASE_URL: stack.appUrl, PUBLIC_URL: `http://localhost:${PORT}` }
  const moduleEnv = { ...env, MODULES: 'employment' }
  const own = await Promise.all([1, 2].map(() => startServer('module', moduleEnv)))
  undo.push(() => Promise.all(own.map((o) => o.stop())))
  const front = { ...env, MODULE_URLS: `employment=${own.map((o) => o.url).join('|')}` }
  const api = await startServer('api', front, Number(PORT))
  undo.push(api.stop)
  undo.push(startJobs(front).stop)
  const load = startLoad(api.url, (await signIn(api.url, 'renshe')).headers, KINDS)
  for (let i = 0; i < ROUNDS; i++) {
    const at = i % own.length
    const from = performance.now()
    own[at] = await restart(own[at] as (typeof own)[number], 'module', moduleEnv)
    say(`employment ${at + 1}: ${Math.round(performance.now() - from)} ms`)
  }
  for (const o of await load.stop())
    say(`${o.name}: ${o.answered} answered, ${o.failures.length} lost, p99 ${o.p99} ms, slowest ${o.slowest} ms`)
})
