import { createModuleApi, useManifests, useMaybeSession } from '@county/platform'
import { useWholeManifests } from '@county/platform/host'
import { useEffect, useState } from 'react'
import { useNavGroups } from '../shell/nav.ts'
import { matchPages } from './match-pages.ts'

/** A line of the search: a person, a household, or a page. */
export interface Found {
  kind: string
  id: string
  title: string
  detail: string | null
  href: string
}

interface RegistryVerbs {
  'search.find': { kind: 'query'; input: { q: string }; output: { found: Found[] } }
}

/** The module that keeps persons and households; every module builds on it. */
const REGISTRY_MODULE = 'residents'
const registry = createModuleApi<RegistryVerbs>(REGISTRY_MODULE)

/** Waits until typing rests. */
function useRested(value: string, ms = 180): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return rested
}

/** What is found for what is typed: persons and households by the registry, pages by the manifests. */
export function useSearch(typed: string) {
  const groups = useNavGroups()
  const manifests = useManifests()
  useWholeManifests(true)
  const signedIn = useMaybeSession() !== null
  const q = useRested(typed.trim())
  const enabled = signedIn && q.length > 0 && manifests.some((m) => m.id === REGISTRY_MODULE)
  const answer = registry.useQuery('search.find', { q }, { enabled, keepPrevious: true, staleTime: 30_000 })
  const records = (enabled && answer.data?.found) || []
  return {
    pages: matchPages(groups, typed),
    records,
    searching: enabled && (answer.isFetching || q !== typed.trim()),
    // A post without the registry searches pages only.
    error: enabled && answer.error?.code !== 'NOT_PERMITTED' ? answer.error : null,
    retry: () => void answer.refetch(),
  }
}
