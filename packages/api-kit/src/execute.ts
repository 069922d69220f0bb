import { createHash } from 'node:crypto'
import { commonErrors } from '@county/core/errors'
import { prepared } from '@county/db/transaction'
import { DomainError } from '@county/kernel/errors'
import { z } from 'zod'
import { type Actor, allows, boundTo } from './actor.ts'
import { deliver, type Kit, NOBODY, openContext } from './kit.ts'
import { openSealed, sealFor } from './ledger/secrets.ts'
import { readForReport } from './reporting.ts'
import type { AuditEntry, Command, CommandContext, Context, Query, Verb } from './verb.ts'

/** What a caller sends with a command: its idempotency key, the row version it saw, and the input. */
export const Envelope = z.strictObject({ key: z.uuid(), expected: z.int().min(1).optional(), data: z.unknown() })
export type Envelope = z.infer<typeof Envelope>

/** Options of one call. */
export interface CallOptions {
  requestId?: string
  /** The log's position after the caller's last write, for readings on a replica. */
  wrote?: string | undefined
}

const moduleOf = (verb: Verb) => verb.name.slice(0, verb.name.indexOf('.'))

function guard(actor: Actor, verb: Verb): void {
  if (allows(actor, verb.permission)) {
    const own = verb.permission !== 'public' && verb.permission !== 'signedIn'
    if (own && boundTo(actor) === null) throw commonErrors.error('NO_INSTITUTION')
    return
  }
  if (actor.kind === 'anonymous') throw new DomainError('SIGN_IN_REQUIRED', { status: 'UNAUTHORIZED', params: {} })
  throw new DomainError('NOT_PERMITTED', { status: 'FORBIDDEN', params: { permission: verb.permission } })
}

function parseInput(schema: z.ZodType, input: unknown): unknown {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const issues = result.error.issues.map((i) => ({ path: i.path.join('.'), code: i.code, message: i.message }))
  throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { issues } })
}

/** Runs a query: permission, input, read-only transaction in scope, output. Throws {@link DomainError}. */
export async function runQuery(kit: Kit, verb: Query, actor: Actor, input: unknown, options: CallOptions = {}) {
  guard(actor, verb)
  const parsed = parseInput(verb.input, input ?? {})
  const { wrote, ...opened } = options
  const module = moduleOf(verb)
  const value =
    verb.reads === 'reporting'
      ? await readForReport(kit, { module, actor, wrote, ...opened }, (c) => verb.run(c, parsed))
      : await openContext(kit, module, actor, { readOnly: true, ...opened }, (c) => verb.run(c, parsed))
  return verb.output.parse(value)
}

/**
 * Runs a command: permission → input → transaction with the module's role and the actor's scope → idempotency →
 * run → audit row → output. The same key and input gives the first answer again; the same key with other input is refused.
 */
export async function runCommand(kit: Kit, verb: Command, actor: Actor, envelope: unknown, options: CallOptions = {}) {
  guard(actor, verb)
  const { key, expected, data } = parseInput(Envelope, envelope) as Envelope
  const parsed = parseInput(verb.input, data)
  if (verb.needsVersion && expected === undefined)
    throw new DomainError('VERSION_REQUIRED', { status: 'BAD_REQUEST', params: {} })
  const hash = createHash('sha256')
    .update(JSON.stringify([verb.name, expected ?? null, data ?? null]))
    .digest()
  const call = { kit, verb, actor, envelope: { key, expected, hash, parsed }, options }
  const outcome = verb.isolation ? await again(() => attempt(call, false)) : await attemptEarly(call)
  if ('refusal' in outcome) throw outcome.refusal
  return outcome.output
}

/** A command with everything it runs on. */
interface Call {
  kit: Kit
  verb: Command
  actor: Actor
  envelope: { key: string; expected: number | undefined; hash: Buffer; parsed: unknown }
  options: CallOptions
}

/**
 * Where the verb allows it the work runs before its key is known to be new, and the key is kept with the audit in one
 * statement; when anything fails, a used key included, everything is undone and the command runs key first.
 */
async function attemptEarly(call: Call): Promise<Outcome> {
  if (!call.verb.early || call.actor.kind === 'anonymous') return attempt(call, false)
  try {
    return await attempt(call, true)
  } catch (error) {
    // A statement that took too long takes too long again.
    if ((error as { code?: string }).code === TOO_SLOW) throw error
    return attempt(call, false)
  }
}

const TOO_SLOW = '57014'

async function attempt(call: Call, early: boolean): Promise<Outcome> {
  const { kit, verb, actor, envelope, options } = call
  const isolation = verb.isolation ? { isolation: verb.isolation } : {}
  let recorded: Promise<void> | undefined
  const afterwards: ((kit: Kit) => Promise<void>)[] = []
  const keep = (c: CommandContext, audit: AuditEntry, output: unknown) => {
    // Not awaited: the commit travels behind it.
    recorded = record(c, verb, audit, output, early ? envelope.hash : undefined)
    recorded.catch(() => undefined)
  }
  try {
    const outcome = await openContext<Outcome>(
      kit,
      moduleOf(verb),
      actor,
      { readOnly: false, ...isolation, ...(options.requestId ? { requestId: options.requestId } : {}) },
      async (context) => {
        if (!early && !(await claim(context, verb, envelope))) return readEarlier(context, verb, envelope)
        const c: CommandContext = Object.assign(context, {
          key: envelope.key,
          expected: envelope.expected,
          emit: (event: never, payload: unknown) => deliver(kit, context, event, payload),
          later: (work: (kit: Kit) => Promise<void>) => void afterwards.push(work),
        })
        const result = await verb.run(c, envelope.parsed)
        if ('refusal' in result) {
          const { code, status, params } = result.refusal
          keep(c, result.audit, { [REFUSAL]: { code, status, params } })
          return { refusal: result.refusal }
        }
        const output = verb.output.parse(result.value)
        keep(c, result.audit, isSecret(verb) ? null : output)
        return { output }
      },
    )
    for (const work of afterwards)
      work(kit).catch((error: Error) =>
        kit.log.error({ verb: verb.name, kind: error.name }, 'work after a command failed'),
      )
    return outcome
  } catch (error) {
    await recorded
    throw error
  }
}

/** Runs a snapshot's work again when others wrote into its rows meanwhile; five times at most. */
async function again<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = 4; ; left--) {
    try {
      return await attempt()
    } catch (error) {
      if ((error as { code?: string }).code !== '40001' || left === 0) throw error
    }
  }
}

/** Runs any verb; the shape of `input` follows its kind. */
export function runVerb(kit: Kit, verb: Verb, actor: Actor, input: unknown, options?: CallOptions): Promise<unknown> {
  return verb.kind === 'query'
    ? runQuery(kit, verb, actor, input, options)
    : runCommand(kit, verb, actor, input, options)
}

/** Answers that hold a session, a password or an unmasked number are never kept. */
const isSecret = (verb: Command) => /^core\.(session|account)\.|\.reveal\./.test(verb.name)

/** Marks a kept answer as a refusal that was committed, see `Command.run`. */
const REFUSAL = '$refusal'

type Outcome = { output: unknown } | { refusal: DomainError }

const CLAIM = `insert into core.idempotency (actor_id, key, verb, input_digest) values ($1, $2, $3, $4) on conflict do nothing returning 1 as ok`

/** Takes the key; false when it was used before. Waits for a command under way with the same key. */
async function claim(c: Context, verb: Command, { key, hash }: Call['envelope']): Promise<boolean> {
  if (c.actor.kind === 'anonymous') return true
  const values = [c.actor.id ?? NOBODY, key, verb.name, hash]
  return (await c.tx.query(CLAIM, values, prepared(CLAIM))).length > 0
}

/** The answer that was given to a used key. Throws KEY_REUSED when it was sent with other input. */
async function readEarlier(c: Context, verb: Command, { key, hash }: Call['envelope']): Promise<Outcome> {
  const [row] = await c.tx.query<{ input_digest: Buffer; response: unknown }>(
    `select input_digest, response from core.idempotency where actor_id = $1 and key = $2`,
    [c.actor.id ?? NOBODY, key],
  )
  if (!row || !row.input_digest.equals(hash))
    throw new DomainError('KEY_REUSED', { status: 'UNPROCESSABLE', params: { verb: verb.name } })
  const response = openSealed<Record<string, any> | null>(c, row.response)
  const refused = response?.[REFUSAL]
  return refused ? { refusal: new DomainError(refused.code, refused) } : { output: response }
}

const AUDIT = `insert into core.audit (verb, actor_id, actor_name, post_id, area_path, entity, entity_id, reason, before, after, request_id, ip)
  select $4, $5, $6, $7, $8, e, $10, $11, $12, $13, $14, $15 from unnest($9::text[]) e`
const RECORD = `with kept as (update core.idempotency set response = $1 where actor_id = $2 and key = $3) ${AUDIT}`
const RECORD_NEW = `with kept as (insert into core.idempotency (actor_id, key, verb, input_digest, response) values ($2, $3, $4, $16, $1)) ${AUDIT}`

/** Writes the audit and keeps the answer; with a digest the key too, which fails when it was used before. */
async function record(
  c: CommandContext,
  verb: Command,
  audit: AuditEntry,
  output: unknown,
  digest: Buffer | undefined,
): Promise<void> {
  const json = (v: unknown) => (v === undefined ? null : JSON.stringify(v))
  const sql = digest ? RECORD_NEW : RECORD
  await c.tx.query(
    sql,
    [
      json(sealFor(c, moduleOf(verb), output)),
      c.actor.id ?? NOBODY,
      c.key,
      verb.name,
      c.actor.id,
      c.actor.name,
      c.actor.postId,
      audit.areaPath ?? c.actor.areaPath,
      [verb.entity, ...(verb.alsoChanges ?? [])],
      audit.entityId,
      audit.reason ?? null,
      json(audit.before),
      json(audit.after),
      c.requestId,
      c.actor.ip,
      ...(digest ? [digest] : []),
    ],
    prepared(sql),
  )
}
