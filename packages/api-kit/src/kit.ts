import { randomUUID } from 'node:crypto'
import type { EventType } from '@county/core/event'
import type { Ports, PortToken } from '@county/core/port'
import type { Cipher } from '@county/db/cipher'
import type { Database, Tx } from '@county/db/transaction'
import { institutionText } from '@county/db/transaction'
import { DomainError } from '@county/kernel/errors'
import { todayIn } from '@county/kernel/local-date'
import { type Actor, boundTo, scopeOf } from './actor.ts'
import type { ServerModule } from './module.ts'
import type { Reporting } from './reporting.ts'
import type { Context } from './verb.ts'

/** Notices that matter to operators; never holds personal data. */
export interface Log {
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

/** What the server is made of, given once at start. */
export interface Kit {
  database: Database
  cipher: Cipher
  modules: readonly ServerModule[]
  clock: () => Date
  log: Log
  /** Answers the queries declared for it, where the installation has one. */
  reporting?: Reporting
}

/** Stands for callers without an officer id: the system's jobs, and anybody before sign-in. */
export const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The database role of a module. */
function roleOf(module: string): string {
  return `county_${module}`
}

/** Opens the one transaction of a request: module role, area scope, read-only for queries. */
export async function openContext<T>(
  kit: Kit,
  module: string,
  actor: Actor,
  options: { readOnly: boolean; isolation?: 'repeatable read'; requestId?: string },
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const scope = scopeOf(actor)
  const institution = boundTo(actor)
  const now = kit.clock()
  return kit.database.transaction(
    {
      role: roleOf(module),
      areaFrom: scope.from,
      areaTo: scope.to,
      actorId: actor.id ?? NOBODY,
      ...(institution === undefined ? {} : { institution }),
    },
    (tx) => work(makeContext(kit, tx, module, actor, now, options.requestId ?? randomUUID())),
    { readOnly: options.readOnly, ...(options.isolation ? { isolation: options.isolation } : {}) },
  )
}

let minute = { number: Number.NaN, day: '' }

/** The county's civil date; asked for at every request, it is worked out once a minute. */
function dayOf(now: Date): string {
  const number = Math.floor(now.getTime() / 60_000)
  if (number !== minute.number) minute = { number, day: todayIn(now) }
  return minute.day
}

function makeContext(kit: Kit, tx: Tx, module: string, actor: Actor, now: Date, requestId: string): Context {
  let current = module
  const institution = boundTo(actor)
  let bound = institution !== undefined
  const context: Context = {
    tx,
    actor,
    now,
    today: dayOf(now),
    cipher: kit.cipher,
    requestId,
    modules: kit.modules,
    ports: portsOf(kit, () => context),
    async beyondInstitution(work) {
      if (!bound) return work()
      bound = false
      await tx.query(institutionText(undefined))
      try {
        return await work()
      } finally {
        bound = true
        tx.query(institutionText(institution).split(';')[0] as string).catch(() => undefined)
      }
    },
    async asModule(other, work) {
      const before = current
      if (other === before) return work(context)
      current = other
      // Not awaited: what work sends travels behind it. A refused role fails those statements too.
      const taken = tx.query(`set local role ${roleOf(other)}`)
      taken.catch(() => undefined)
      try {
        return await work(context)
      } catch (error) {
        await taken
        throw error
      } finally {
        current = before
        tx.query(`set local role ${roleOf(before)}`).catch(() => undefined)
      }
    },
  }
  return context
}

function portsOf(kit: Kit, context: () => Context): Ports {
  const find = <T>(token: PortToken<T>): T | undefined => {
    for (const m of kit.modules)
      for (const p of m.ports ?? []) if (p.token.id === token.id) return p.make(context()) as T
    return undefined
  }
  return {
    find,
    get<T>(token: PortToken<T>): T {
      const port = find(token)
      if (!port) throw new DomainError('MODULE_UNAVAILABLE', { status: 'UNAVAILABLE', params: { port: token.id } })
      return port
    },
  }
}

/** Calls the subscribers of an event, each under its own module's role, in the emitting transaction. */
export async function deliver(kit: Kit, context: Context, event: EventType, payload: unknown): Promise<void> {
  const parsed = event.payload.parse(payload)
  for (const m of kit.modules)
    for (const s of m.subscribers ?? [])
      if (s.event.id === event.id)
        await context.beyondInstitution(() => context.asModule(m.id, (c) => s.run(c, parsed)))
}
