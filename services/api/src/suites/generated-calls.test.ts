import { runVerb } from '@county/api-kit/execute'
import { type Command, listVerbs, type Verb } from '@county/api-kit/verb'
import { DomainError } from '@county/kernel/errors'
import { newId } from '@county/kernel/id'
import { type App, createApp } from '@county/testing/app'
import { arbitraryInput, arbitraryJson } from '@county/testing/arbitrary'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: App
let verbs: Verb[]
const logged: string[] = []

beforeAll(async () => {
  app = await createApp({
    modules: 'all',
    onLog: (level, data, message) => level === 'error' && logged.push(`${message} ${JSON.stringify(data)}`),
  })
  verbs = app.kit.modules.flatMap((m) => [...listVerbs(m.id, m.router).values()])
})
afterAll(() => app.close())

const actors = () => [
  app.as('bureauDirector'),
  app.as('filer'),
  app.as('reviewer'),
  app.as('gridWorker', { areaPath: '522324.1001.003.02.' }),
]
/** Verbs that end sessions or wait for outside services have tests of their own. */
const tried = (v: Verb) => !v.name.startsWith('core.session.')

/** JSON with sorted keys: a kept answer comes back with its keys in another order. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, v) =>
    v && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  )
}

/** Verbs that hand out a secret answer it once; a repetition is told nothing. */
const secret = (v: Verb) => /^core\.account\.|\.reveal\./.test(v.name)

/** Answers a caller would get: the value, or the code of a refusal; anything else is a fault of the server. */
async function outcome(verb: Verb, actor: ReturnType<App['as']>, input: unknown): Promise<string> {
  try {
    return canonical(await runVerb(app.kit, verb, actor, input))
  } catch (error) {
    if (error instanceof DomainError) return `refused ${error.code}`
    const code = (error as { code?: string }).code ?? ''
    if (/^(23|22|40|42501)/.test(code)) return `refused ${code}`
    throw new Error(`${verb.name} failed: ${(error as Error).message} ${JSON.stringify(input).slice(0, 300)}`, {
      cause: error,
    })
  }
}

/** Grows with the number of verbs; a slow machine gets its time. */
const ALL_VERBS_MS = 240_000

test(
  'arbitrary and nearly right input to any verb never fails the server',
  async () => {
    for (const verb of verbs.filter(tried)) {
      const inputs = [
        ...fc.sample(arbitraryJson, { numRuns: 4, seed: 7 }),
        ...fc.sample(arbitraryInput(verb.input), { numRuns: 8, seed: 11 }),
      ]
      for (const [i, input] of inputs.entries()) {
        const actor = actors()[i % 4] as ReturnType<App['as']>
        const answer = await outcome(
          verb,
          actor,
          verb.kind === 'query' ? input : { key: newId(), expected: 1, data: input },
        )
        expect(answer).toBeTypeOf('string')
      }
    }
    expect(logged).toEqual([])
  },
  ALL_VERBS_MS,
)

const audited = async (verb: Command) =>
  (await app.admin.query<{ n: number }>(`select count(*)::int as n from core.audit where verb = $1`, [verb.name]))[0]
    ?.n ?? 0

test(
  'a command sent six times at once with one key has one effect and one answer; another input under the key is refused',
  async () => {
    let done = 0
    for (const verb of verbs.filter((v): v is Command => v.kind === 'command' && tried(v))) {
      for (const data of fc.sample(arbitraryInput(verb.input), { numRuns: 3, seed: 23 })) {
        const actor = app.as('bureauDirector')
        const who =
          (await outcome(verb, actor, { key: newId(), expected: 1, data: '\u0000' })) === 'refused NOT_PERMITTED'
            ? app.as('filer')
            : actor
        const envelope = { key: newId(), expected: 1, data }
        const before = await audited(verb)
        const answers = await Promise.all(Array.from({ length: 6 }, () => outcome(verb, who, envelope)))
        const succeeded = answers.filter((a) => !a.startsWith('refused') && !(secret(verb) && a === 'null'))
        expect([verb.name, new Set(succeeded).size <= 1]).toEqual([verb.name, true])
        const lines = (await audited(verb)) - before
        if (succeeded.length) {
          done++
          expect([verb.name, lines >= 1]).toEqual([verb.name, true])
          expect([verb.name, lines <= 1 + (verb.alsoChanges?.length ?? 0)]).toEqual([verb.name, true])
          const other = await outcome(verb, who, { ...envelope, expected: 2 })
          expect([verb.name, other]).toEqual([verb.name, 'refused KEY_REUSED'])
        } else if (!answers.some((a) => a.includes('refused'))) expect(lines).toBe(0)
      }
    }
    expect(done).toBeGreaterThan(5)
  },
  ALL_VERBS_MS,
)
