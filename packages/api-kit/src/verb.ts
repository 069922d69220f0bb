import type { EventType } from '@county/core/event'
import type { Ports } from '@county/core/port'
import type { Cipher } from '@county/db/cipher'
import type { Tx } from '@county/db/transaction'
import type { DomainError } from '@county/kernel/errors'
import type { Text } from '@county/kernel/text'
import type { z } from 'zod'
import type { Actor } from './actor.ts'
import type { Kit } from './kit.ts'
import type { ServerModule } from './module.ts'

/** What a running verb is given. The transaction carries the module's database role and the actor's area. */
export interface Context {
  tx: Tx
  actor: Actor
  /** The transaction's time. */
  now: Date
  /** The county's civil date at `now`. */
  today: string
  ports: Ports
  cipher: Cipher
  requestId: string
  /** Every running module, for what spans them all: the month, the form register. */
  modules: readonly ServerModule[]
  /** Runs `work` under another module's database role in the same transaction; for ports and subscribers only. */
  asModule<T>(module: string, work: (context: Context) => Promise<T>): Promise<T>
  /**
   * Runs `work` as if the actor were bound to no institution: for what follows by rule from what a clerk of a school or
   * clinic wrote, never for what the clerk is shown.
   */
  beyondInstitution<T>(work: () => Promise<T>): Promise<T>
}

/** What a command's transaction can do beside: emit events to subscribers, which run before the commit. */
export interface CommandContext extends Context {
  emit<T extends z.ZodType>(event: EventType<T>, payload: z.infer<T>): Promise<void>
  /** The row version the caller saw, when it sent one. */
  expected: number | undefined
  key: string
  /** Begins work when the transaction has committed, where somebody goes on after it; nobody waits for it. It must tell its own failure. */
  later?(work: (kit: Kit) => Promise<void>): void
}

/** The audit entry of a command, written in the same transaction. */
export interface AuditEntry {
  /** Id of the row that changed, or of the batch. */
  entityId: string | null
  areaPath?: string | null
  before?: unknown
  after?: unknown
  reason?: string
}

interface VerbBase<I extends z.ZodType, O extends z.ZodType> {
  /** `<module>.<path>`; the path is the verb's place in the module's router. */
  name: string
  title: Text
  /** A declared permission, or `signedIn`, or `public`. */
  permission: string
  input: I
  output: O
}

/** Reads; can't write, since its transaction is read-only. */
export interface Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends VerbBase<I, O> {
  kind: 'query'
  /**
   * `reporting`: adds up or lists much, and may be answered by a streaming replica, which shows the database as it was a
   * moment ago, but never without what the caller wrote. Default: the primary.
   */
  reads?: 'reporting'
  run(context: Context, input: z.output<I>): Promise<z.input<O>>
}

/** Writes: the only way to a transaction that can. */
export interface Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends VerbBase<I, O> {
  kind: 'command'
  /** Table or thing that the audit names, such as `employment.service_card_check`. */
  entity: string
  /** The caller must send the row version it saw. */
  needsVersion: boolean
  /** Other entities whose rows the command changes too; caches of their figures are checked against the audit. */
  alsoChanges?: readonly string[]
  /** `repeatable read`: everything is read from one snapshot, also while others write. */
  isolation?: 'repeatable read'
  /** `run` touches nothing but its transaction, so that it may be undone and run again when its key proves used. */
  early?: boolean
  /**
   * Throwing undoes everything. A `refusal` is thrown after the commit: what was written before it, and the audit
   * entry, stay (failed sign-ins are counted).
   */
  run(
    context: CommandContext,
    input: z.output<I>,
  ): Promise<{ value: z.input<O>; audit: AuditEntry } | { refusal: DomainError; audit: AuditEntry }>
}

export type Verb = Query<any, any> | Command<any, any>

/** Names → verbs, nested as the module's router is. */
export interface VerbTree {
  [name: string]: Verb | VerbTree
}

/** Declares a reading verb. */
export function query<I extends z.ZodType, O extends z.ZodType>(definition: Omit<Query<I, O>, 'kind'>): Query<I, O> {
  return { kind: 'query', ...definition }
}

/** Declares a writing verb. Permission, scope, input, idempotency, version, audit and events come with it. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  definition: Omit<Command<I, O>, 'kind' | 'needsVersion'> & { needsVersion?: boolean },
): Command<I, O> {
  return { kind: 'command', needsVersion: false, ...definition }
}

/** Whether a node of a verb tree is a verb. */
export function isVerb(node: Verb | VerbTree): node is Verb {
  return typeof (node as Verb).run === 'function' && typeof (node as Verb).name === 'string'
}

/** Every verb of a tree by its path, `serviceCard.recordCheck`; throws when a verb's name is not its place. */
export function listVerbs(module: string, tree: VerbTree, prefix = ''): Map<string, Verb> {
  const verbs = new Map<string, Verb>()
  for (const [key, node] of Object.entries(tree)) {
    const path = prefix ? `${prefix}.${key}` : key
    if (isVerb(node)) {
      if (node.name !== `${module}.${path}`) throw new Error(`verb ${node.name} stands at ${module}.${path}`)
      verbs.set(path, node)
    } else for (const [p, v] of listVerbs(module, node, path)) verbs.set(p, v)
  }
  return verbs
}
