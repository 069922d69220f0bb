import type { Registry } from '@county/core/manifest'
import { createStore, isQuiet, type Store } from '@county/platform/host'
import { fetchRegistry, readData } from '../boot.ts'

const EVERY_MS = 5 * 60_000
const CLOSELY_MS = 30_000
let every = EVERY_MS

/** From now on looks every half minute: something is broken here, and a mended release is waited for. */
export function watchClosely(): void {
  every = CLOSELY_MS
}

/** Whether a newer release of the portal or of a module is out than the one in this tab. */
export const outdated: Store<boolean> = createStore(false)

/** Whether two registries name the same releases. */
function sameReleases(a: Registry, b: Registry): boolean {
  const names = (r: Registry) => r.modules.map((m) => `${m.manifest.id}@${m.version}`).sort()
  return JSON.stringify(names(a)) === JSON.stringify(names(b))
}

/** Looks for newer releases: every five minutes while the tab is seen, and when one comes back to it. */
export function watchReleases(started: Registry): void {
  const build = readData<{ build: string }>('county-build')?.build
  let last = Date.now()
  const look = async () => {
    if (document.hidden || isQuiet() || outdated.get() || Date.now() - last < every) return
    last = Date.now()
    try {
      const [registry, portal] = await Promise.all([fetchRegistry(), build ? fetchBuild() : undefined])
      if (!sameReleases(started, registry) || (portal && portal !== build)) outdated.set(true)
    } catch {
      // looking is a courtesy; the next look may succeed
    }
  }
  setInterval(look, 15_000)
  document.addEventListener('visibilitychange', look)
}

async function fetchBuild(): Promise<string | undefined> {
  const answer = await fetch('/assets/portal.json', { cache: 'no-store' })
  return answer.ok ? ((await answer.json()) as { build: string }).build : undefined
}
