import { setTimeout as pause } from 'node:timers/promises'

/** How a module answers over HTTP: its verbs, by status and domain code. */
interface Answer {
  status: number
  code: string | null
  ms: number
}

/** What one stop showed. */
export interface DrillResult {
  module: string
  /** Milliseconds until its verbs refused, and until they answered again. */
  stoppedAfter: number | null
  backAfter: number | null
  /** How many of the other modules answered while it was stopped. */
  others: string
  /** Median time of the others' answers in milliseconds, while it was stopped. */
  othersMs: number
  /** Whether page, registry and the modules' files were served meanwhile. */
  portal: boolean
  /** What was not as it should be; empty when all was well. */
  faults: string[]
}

/** What a drill is done with. */
export interface Drill {
  url: string
  modules: readonly string[]
  /** A signed-in officer's cookie; without one a verb that asks for a sign-in counts as answering. */
  cookie?: string
  stop(module: string): Promise<unknown>
  resume(module: string): Promise<unknown>
}

const LIMIT_MS = 10_000
const ROUND_MS = 100

async function ask({ url, cookie }: Drill, module: string): Promise<Answer> {
  const from = performance.now()
  const input = encodeURIComponent(JSON.stringify({ limit: 1 }))
  const headers = cookie ? { cookie } : undefined
  const request = { signal: AbortSignal.timeout(LIMIT_MS), ...(headers ? { headers } : {}) }
  try {
    const answer = await fetch(`${url}/api/${module}/trpc/due.list?input=${input}`, request)
    const body = (await answer.json()) as { error?: { data?: { domain?: { code: string } } } }
    return {
      status: answer.status,
      code: body.error?.data?.domain?.code ?? null,
      ms: Math.round(performance.now() - from),
    }
  } catch (error) {
    return { status: 0, code: (error as Error).name, ms: Math.round(performance.now() - from) }
  }
}

/** Answered by the module itself: with what was asked, or with a refusal of this caller. */
const isUp = (a: Answer) => a.status === 200 || a.code === 'SIGN_IN_REQUIRED' || a.code === 'NOT_PERMITTED'
const isStopped = (a: Answer) => a.status === 503

/** Milliseconds until a module answers as wanted; null when it does not within 10 s. */
async function waitFor(drill: Drill, module: string, wanted: (a: Answer) => boolean): Promise<number | null> {
  const from = performance.now()
  while (performance.now() - from < LIMIT_MS) {
    if (wanted(await ask(drill, module))) return Math.round(performance.now() - from)
    await pause(ROUND_MS)
  }
  return null
}

/** Page, registry, and the entry file of every module that is released. */
async function portalServed({ url, cookie }: Drill): Promise<string[]> {
  const headers = cookie ? { cookie } : undefined
  const get = (path: string) =>
    fetch(url + path, { signal: AbortSignal.timeout(LIMIT_MS), ...(headers ? { headers } : {}) })
  try {
    const registry = (await (await get('/registry.json')).json()) as { modules: { entry: string }[] }
    const paths = ['/', ...registry.modules.map((m) => m.entry)]
    const answers = await Promise.all(paths.map((path) => get(path)))
    return answers.flatMap((a, i) => (a.ok ? [] : [`${paths[i]} ${a.status}`]))
  } catch (error) {
    return [`portal: ${(error as Error).message}`]
  }
}

/** Stops one module, looks at everything else, and lets it go on. */
async function drillOne(drill: Drill, module: string): Promise<DrillResult> {
  const rest = drill.modules.filter((m) => m !== module)
  const faults: string[] = []
  let stoppedAfter: number | null = null
  let answers: Answer[] = []
  let portal: string[] = []
  await drill.stop(module)
  try {
    stoppedAfter = await waitFor(drill, module, isStopped)
    if (stoppedAfter === null) faults.push(`${module} did not stop`)
    answers = await Promise.all(rest.map((m) => ask(drill, m)))
    portal = await portalServed(drill)
  } finally {
    await drill.resume(module)
  }
  const backAfter = await waitFor(drill, module, isUp)
  if (backAfter === null) faults.push(`${module} did not come back`)
  for (const [i, a] of answers.entries()) if (!isUp(a)) faults.push(`${rest[i]} answered ${a.status} ${a.code ?? ''}`)
  const times = answers.map((a) => a.ms).sort((a, b) => a - b)
  return {
    module,
    stoppedAfter,
    backAfter,
    others: `${answers.filter(isUp).length}/${rest.length}`,
    othersMs: times[Math.floor(times.length / 2)] ?? 0,
    portal: portal.length === 0,
    faults: [...faults, ...portal],
  }
}

/** Stops each module in turn and checks the others; one that does not answer beforehand is told and left alone. */
export async function runDrill(drill: Drill, tell: (result: DrillResult) => void): Promise<DrillResult[]> {
  const results: DrillResult[] = []
  for (const module of drill.modules) {
    const before = await ask(drill, module)
    const result = isUp(before) ? await drillOne(drill, module) : skipped(module, before)
    results.push(result)
    tell(result)
  }
  return results
}

const skipped = (module: string, { status, code }: Answer): DrillResult => ({
  module,
  stoppedAfter: null,
  backAfter: null,
  others: '—',
  othersMs: 0,
  portal: true,
  faults: [`does not answer before the drill: ${status} ${code ?? ''}`.trim()],
})
