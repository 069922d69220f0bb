import { useSay } from '@county/platform'
import { EmptyState, ErrorNotice, TableSkeleton } from '@county/ui'
import type { ReactNode } from 'react'

/** Props of {@link Answer}. */
export interface AnswerProps<T> {
  query: { data: T | undefined; error: unknown; isPending: boolean; refetch: () => unknown }
  /** Whether there is nothing to show, and what to say then. */
  empty?: { when: (data: T) => boolean; title: string; why: string }
  columns?: number
  children: (data: T) => ReactNode
}

/** What a query answered: a skeleton before, the error with a retry, a word when there is nothing. */
export function Answer<T>({ query, empty, columns = 5, children }: AnswerProps<T>) {
  const say = useSay()
  if (query.data === undefined)
    return query.error ? (
      <ErrorNotice
        error={query.error}
        doing={say({ zh: '读取', en: 'Reading' })}
        onRetry={() => void query.refetch()}
      />
    ) : (
      <TableSkeleton rows={8} columns={columns} />
    )
  if (empty?.when(query.data)) return <EmptyState title={empty.title} why={empty.why} />
  return children(query.data)
}
