import type { Text } from '@county/kernel/text'

/** A page of a module: the portal draws navigation and search from these, without loading the module. */
export interface ManifestPage {
  /** Path below the module's base, '' for its home. May hold parameters (`:id`); those are left out of navigation. */
  path: string
  title: Text
  permission: string
  /** Left out of navigation when absent. */
  nav?: { order: number }
  /** Extra words by which search finds the page. */
  keywords?: readonly string[]
}

/** A component the module puts into a named place of another page. */
export interface ManifestSlot {
  /** Place and its version: `residents/household.tabs@1`, `residents/person.tabs@1`, `portal/home.cards@1`, `portal/due.items@1`. */
  slot: string
  /** Name of the component in the module's `slots` export. */
  component: string
  title: Text
  permission: string
  order: number
}

/** A module as data. */
export interface Manifest {
  id: string
  title: Text
  /** Short text for the home page. */
  summary: Text
  /** Lead departments, for the header. */
  departments: readonly string[]
  basePath: string
  icon: string
  order: number
  /** Semver ranges that the portal checks before it loads the module. */
  requires: { platform: string }
  pages: readonly ManifestPage[]
  slots: readonly ManifestSlot[]
  /** Places of its own pages that other modules may fill, with their versions: `residents/household.tabs@1.0.0`. */
  places?: readonly string[]
}

/** Declares a module's manifest. */
export function defineManifest(manifest: Manifest): Manifest {
  return manifest
}

/** State of a release of a module's user interface. */
export type ReleaseState = 'stored' | 'active' | 'canary' | 'disabled' | 'withdrawn'

/** What the portal gets for each module it may load. */
export interface RegistryEntry {
  manifest: Manifest
  version: string
  /** Address of the module federation manifest. */
  entry: string
  /** `sha384-…` of the federation manifest. */
  integrity: string
  /** Files to preload with the module's first page. */
  preload: readonly string[]
  contract: string
  /**
   * Of the manifest only what the start needs is here: title, address, one page, cards of the home page. The rest, and
   * where the files are, is in the whole registry, fetched when somebody turns to a module.
   */
  outline?: true
  /** The module's verbs are closed: why, and until when if that is known. */
  pause?: { until: string | null; reason: string }
}

/** What the portal starts from. */
export interface Registry {
  platform: string
  modules: readonly RegistryEntry[]
}
