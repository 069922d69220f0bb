import type { Manifest, ManifestPage } from '@county/core/manifest'

/** The page of a manifest that an address shows; the most exact one, else the nearest page above it. */
export function pageAt(manifest: Manifest, pathname: string): ManifestPage | undefined {
  const below = pathname.slice(manifest.basePath.length).split('/').filter(Boolean)
  const fits = manifest.pages
    .map((page) => ({ page, parts: page.path.split('/').filter(Boolean) }))
    .filter(({ parts }) => parts.length <= below.length && parts.every((p, i) => p.startsWith(':') || p === below[i]))
  const weight = (parts: readonly string[]) => parts.length * 100 - parts.filter((p) => p.startsWith(':')).length
  return fits.sort((a, b) => weight(b.parts) - weight(a.parts))[0]?.page
}

/** The page a navigation entry leads to. */
export function hrefOf(manifest: Manifest, page: ManifestPage): string {
  return page.path ? `${manifest.basePath}/${page.path}` : manifest.basePath
}
