import { coreManifest } from '@county/core/core-manifest'
import type { Manifest } from '@county/core/manifest'
import type { Text } from '@county/kernel/text'
import { can, useManifests, useMaybeSession } from '@county/platform'
import { hrefOf } from '../modules/page-at.ts'

/** A page in the navigation. */
export interface NavPage {
  href: string
  title: Text
  keywords: readonly string[]
}

/** A module in the navigation with the pages that the officer may see. */
export interface NavGroup {
  id: string
  title: Text
  icon: string
  /** Its home, or its first page when the officer may not see the home. */
  href: string
  pages: readonly NavPage[]
}

/** A manifest's pages that the officer may see, in navigation order; parameters and pages without an order are left out. */
export function navGroup(manifest: Manifest, allowed: (permission: string) => boolean): NavGroup | null {
  const pages = manifest.pages
    .filter((p) => p.nav && !p.path.includes(':') && allowed(p.permission))
    .sort((a, b) => a.nav!.order - b.nav!.order)
    .map((p) => ({ href: hrefOf(manifest, p), title: p.title, keywords: p.keywords ?? [] }))
  const home = manifest.pages.find((p) => p.path === '' && allowed(p.permission))
  const href = home ? manifest.basePath : pages[0]?.href
  if (!href) return null
  return { id: manifest.id, title: manifest.title, icon: manifest.icon, href, pages }
}

/** The navigation: modules in their order, the administration pages last. */
export function useNavGroups(): readonly NavGroup[] {
  const manifests = useManifests()
  useMaybeSession()
  return [...manifests, coreManifest]
    .sort((a, b) => a.order - b.order)
    .map((m) => navGroup(m, can))
    .filter((g) => g !== null)
}
