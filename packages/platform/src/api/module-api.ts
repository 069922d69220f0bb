import { newId } from '@county/kernel/id'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { AppError, toAppError } from '../errors/app-error.ts'
import { isQuiet } from '../session/idle.ts'
import { createAttempts, intentOf } from './attempts.ts'
import { callVerb, type Envelope } from './client.ts'
import { queryClient } from './query-client.ts'
import type { CommandHandle, CommandOptions, InfiniteResult, ModuleApi, QueryOptions } from './types.ts'

/** A module's verbs for its pages: `const api = createModuleApi<EmploymentApi>('employment')`, once in `api.ts`. */
export function createModuleApi<A = any>(module: string): ModuleApi<A> {
  const api = {
    module,
    useQuery: (path: string, input: unknown, options: QueryOptions = {}) =>
      useQuery({
        queryKey: [module, path, input],
        queryFn: () => asked(callVerb(module, path, 'query', input)),
        ...settings(options),
      }),
    useInfinite: (path: string, input: unknown, options: QueryOptions = {}) => useList(module, path, input, options),
    useCommand: (path: string, options: CommandOptions<unknown, unknown> = {}) => useCommand(module, path, options),
    fetch: (path: string, input: unknown) => callVerb(module, path, 'query', input),
    run: (path: string, data: unknown, options: { expected?: number; key?: string } = {}) =>
      callVerb(module, path, 'command', envelope(options.key ?? newId(), data, options.expected)),
    refresh: (path?: string) =>
      queryClient.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === module && (!path || String(queryKey[1]).startsWith(path)),
      }),
  }
  return api as unknown as ModuleApi<A>
}

interface ListPage {
  rows: unknown[]
  next?: string | null
}

/** How often what could not be read is asked again by itself. */
const RETRY_MS = 20_000

const willPass = (error: unknown) => error instanceof AppError && error.retriedByItself

/** An answer to a page's question; when it fails in a way that may pass, it says that it is asked again. */
function asked<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((thrown: unknown) => {
    const error = toAppError(thrown)
    error.retriedByItself = error.retryable
    throw error
  })
}

function settings(options: QueryOptions) {
  return {
    ...(options.enabled === undefined ? {} : { enabled: options.enabled }),
    ...(options.staleTime === undefined ? {} : { staleTime: options.staleTime }),
    refetchInterval: ({ state }: { state: { error: unknown } }) =>
      isQuiet() ? false : willPass(state.error) ? RETRY_MS : (options.every ?? false),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  }
}

function useList(module: string, path: string, input: unknown, options: QueryOptions): InfiniteResult<any> {
  const result = useInfiniteQuery({
    queryKey: [module, path, input, 'pages'],
    queryFn: ({ pageParam }): Promise<ListPage> =>
      asked(callVerb(module, path, 'query', { ...(input as object), ...(pageParam ? { cursor: pageParam } : {}) })),
    initialPageParam: null as string | null,
    getNextPageParam: (last: ListPage) => last.next ?? null,
    ...(settings(options) as object),
  })
  const rows = useMemo(() => result.data?.pages.flatMap((p) => p.rows) ?? [], [result.data])
  return { ...result, rows } as unknown as InfiniteResult<any>
}

function envelope(key: string, data: unknown, expected: number | undefined): Envelope {
  return { key, ...(expected === undefined ? {} : { expected }), data: data ?? {} }
}

function useCommand(
  module: string,
  path: string,
  options: CommandOptions<unknown, unknown>,
): CommandHandle<unknown, unknown> {
  const [attempts] = useState(createAttempts)
  const [state, setState] = useState<{ running: boolean; error: AppError | null }>({ running: false, error: null })
  const latest = useRef(options)
  latest.current = options
  return useMemo(
    () => ({
      ...state,
      reset: () => setState({ running: false, error: null }),
      async run(data: unknown, { expected }: { expected?: number } = {}) {
        const { draft } = latest.current
        const intent = intentOf(data, expected)
        const key = draft?.commandKey ?? attempts.keyFor(intent)
        setState({ running: true, error: null })
        try {
          const output = await callVerb(module, path, 'command', envelope(key, data, expected))
          attempts.saved(intent)
          draft?.discard()
          setState({ running: false, error: null })
          refreshAfter(latest.current.refresh)
          latest.current.onDone?.(output, data)
          return output
        } catch (thrown) {
          const error = toAppError(thrown)
          attempts.failed(intent, error)
          if (error.code === 'KEY_REUSED') draft?.renewKey()
          setState({ running: false, error })
          latest.current.onError?.(error)
          return undefined
        }
      },
    }),
    [module, path, attempts, state],
  )
}

function refreshAfter(modules: readonly string[] | undefined): void {
  void queryClient.invalidateQueries(
    modules ? { predicate: ({ queryKey }) => modules.includes(String(queryKey[0])) } : {},
  )
}
