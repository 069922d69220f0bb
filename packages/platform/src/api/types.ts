import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query'
import type { Draft } from '../drafts/use-draft.ts'
import type { AppError } from '../errors/app-error.ts'

/** The verbs of a module by path, as `packages/api-contract` generates them. */
export interface VerbTypes {
  kind: 'query' | 'command'
  input: unknown
  output: unknown
}

/** Paths of a module's queries; any path when the module's types are `any`. */
export type QueryPath<A> = { [K in keyof A]: A[K] extends { kind: 'command' } ? never : K }[keyof A] & string
/** Paths of a module's commands. */
export type CommandPath<A> = { [K in keyof A]: A[K] extends { kind: 'query' } ? never : K }[keyof A] & string
/** Input of a verb; for a command its `data`. */
export type InputOf<A, P extends keyof A> = A[P] extends { input: infer I } ? I : any
/** Output of a verb. */
export type OutputOf<A, P extends keyof A> = A[P] extends { output: infer O } ? O : any

/** How a query behaves. */
export interface QueryOptions {
  /** False: not asked yet. */
  enabled?: boolean
  /** Milliseconds for which an answer is taken as fresh. Default 15 s. */
  staleTime?: number
  /** Asks again every so many milliseconds while the page is seen. */
  every?: number | false
  /** Keeps the last answer on screen while new input is asked (lists, filters). */
  keepPrevious?: boolean
}

/** How a command behaves. */
export interface CommandOptions<I, O> {
  onDone?: (output: O, data: I) => void
  onError?: (error: AppError) => void
  /** The draft the data comes from: its key makes a retry harmless even after a reload; it is discarded when done. */
  draft?: Draft<any>
  /** Modules whose answers are asked anew afterwards; default: all. */
  refresh?: readonly string[]
}

/** A command as a component holds it. */
export interface CommandHandle<I, O> {
  /** Sends it; resolves with the output, or with undefined after a refusal, which stands in `error`. */
  run(data: I, options?: { expected?: number }): Promise<O | undefined>
  running: boolean
  error: AppError | null
  reset(): void
}

/** Pages of a list, and the rows of all pages read so far. */
export type InfiniteResult<O> = UseInfiniteQueryResult<InfiniteData<O>, AppError> & {
  rows: O extends { rows: readonly (infer R)[] } ? R[] : any[]
}

/** A module's verbs for its pages. `ModuleApi<any>` takes every path. */
export interface ModuleApi<A = any> {
  readonly module: string
  useQuery<P extends QueryPath<A>>(
    path: P,
    input: InputOf<A, P>,
    options?: QueryOptions,
  ): UseQueryResult<OutputOf<A, P>, AppError>
  /** A list whose output has `rows` and `next`; further pages with `fetchNextPage`. */
  useInfinite<P extends QueryPath<A>>(
    path: P,
    input: InputOf<A, P>,
    options?: QueryOptions,
  ): InfiniteResult<OutputOf<A, P>>
  useCommand<P extends CommandPath<A>>(
    path: P,
    options?: CommandOptions<InputOf<A, P>, OutputOf<A, P>>,
  ): CommandHandle<InputOf<A, P>, OutputOf<A, P>>
  /** Asks once, outside components. Throws {@link AppError}. */
  fetch<P extends QueryPath<A>>(path: P, input: InputOf<A, P>): Promise<OutputOf<A, P>>
  /** Runs a command once. Give the same `key` again when retrying. Throws {@link AppError}. */
  run<P extends CommandPath<A>>(
    path: P,
    data: InputOf<A, P>,
    options?: { expected?: number; key?: string },
  ): Promise<OutputOf<A, P>>
  /** Marks answers as stale: all of the module, or those whose path begins with `path`. */
  refresh(path?: string): Promise<void>
}
