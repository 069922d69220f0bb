import type { Registry } from '@county/core/manifest'

/**
 * Fetches the whole registry when somebody first needs more than its outline, once; after a failure the next need tries
 * again. A module that this tab has not loaded yet comes as it is released then.
 */
export function wholeOnce(
  started: Registry,
  fetchWhole: () => Promise<Registry>,
  onWhole: (registry: Registry) => void,
): () => Promise<void> {
  let asked: Promise<void> | undefined
  if (!started.modules.some((m) => m.outline)) return async () => {}
  return () => {
    asked ??= fetchWhole()
      .then((whole) => onWhole(merge(started, whole)))
      .catch((error: unknown) => {
        asked = undefined
        throw error
      })
    return asked
  }
}

/** The modules the tab began with, whole where they still are. */
function merge(started: Registry, whole: Registry): Registry {
  const of = new Map(whole.modules.map((m) => [m.manifest.id, m]))
  return { ...started, modules: started.modules.map((m) => (m.outline ? (of.get(m.manifest.id) ?? m) : m)) }
}
