import type { DueItem } from '@county/core/home'
import type { Text } from '@county/kernel/text'
import { can, toAppError, useManifests } from '@county/platform'
import { callVerb, useQueries } from '@county/platform/host'
import { mergeDue } from './merge-due.ts'

/** What is due in all modules, and the modules that could not be asked. */
export interface AllDue {
  items: readonly DueItem[]
  /** A module has more than were asked for. */
  more: boolean
  /** Some modules have not answered yet. */
  pending: boolean
  failed: readonly { module: string; title: Text; error: unknown; retry: () => void }[]
}

/** Asks every module of the registry what is due for this officer; one that fails does not keep the others back. */
export function useAllDue(limit: number): AllDue {
  const manifests = useManifests().filter((m) => m.pages.some((p) => can(p.permission)))
  const answers = useQueries({
    queries: manifests.map((m) => ({
      queryKey: [m.id, 'due.list', { limit }],
      queryFn: () => callVerb(m.id, 'due.list', 'query', { limit }) as Promise<DueItem[]>,
      staleTime: 60_000,
    })),
  })
  return {
    items: mergeDue(answers.map((a) => a.data ?? [])),
    more: answers.some((a) => (a.data?.length ?? 0) >= limit),
    pending: answers.some((a) => a.isPending),
    failed: manifests.flatMap((m, i) => {
      const answer = answers[i]
      return answer?.error && toAppError(answer.error).code !== 'NOT_PERMITTED'
        ? [{ module: m.id, title: m.title, error: answer.error, retry: () => void answer.refetch() }]
        : []
    }),
  }
}
