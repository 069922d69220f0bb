import type { DueItem } from '@county/core/home'
import type { Text } from '@county/kernel/text'
import { useManifests } from '@county/platform'
import { core } from '../core-api.ts'
import { mergeDue } from './merge-due.ts'

/** What is due in all modules, and the modules that could not be asked. */
export interface AllDue {
  items: readonly DueItem[]
  /** A module has more than were asked for. */
  more: boolean
  /** Nobody has answered yet. */
  pending: boolean
  failed: readonly { module: string; title: Text }[]
  retry: () => void
}

/** Asks once what is due for this officer in all modules; one that fails does not keep the others back. */
export function useAllDue(limit: number): AllDue {
  const manifests = useManifests()
  const answer = core.useQuery('due.all', { limit }, { staleTime: 60_000 })
  const { items = [], more = false, failed = [] } = answer.data ?? {}
  const away = manifests.filter((m) => answer.error || failed.includes(m.id))
  return {
    items: mergeDue([items.filter((i) => manifests.some((m) => m.id === i.module))]),
    more,
    pending: answer.isPending,
    failed: away.map((m) => ({ module: m.id, title: m.title })),
    retry: () => void answer.refetch(),
  }
}
