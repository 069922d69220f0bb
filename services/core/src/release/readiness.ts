import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Context } from '@county/api-kit/verb'
import { compareContracts, explainProblems } from '@county/core/contract/compare'
import type { Contract } from '@county/core/contract/contract'
import { coreErrors } from '@county/core/errors'
import type { Manifest } from '@county/core/manifest'
import { PORTAL_PLACES, placeProblems } from '@county/core/places'
import { satisfies } from '@county/core/semver'
import type { CoreConfig } from '../config.ts'
import { liveContract } from './contracts.ts'
import { contentHash, type ReleaseFile } from './release-files.ts'
import { releaseStore } from './release-store.ts'

/** What is checked of a release before anybody may get it. */
export interface Candidate {
  module: string
  manifest: Manifest
  sdk: Record<string, string[]>
  /** What its interface needs of its module's server; null when its build did not say. */
  needs: Contract | null
}

/** What the portal's build offers to modules. */
interface PortalOffer {
  platform?: string
  sdk: Record<string, string[]>
}

async function portalOffer(config: CoreConfig): Promise<PortalOffer | undefined> {
  const text = await readFile(path.join(config.portalDir, 'assets/portal.json'), 'utf8').catch(() => null)
  return text ? (JSON.parse(text) as PortalOffer) : undefined
}

/**
 * Throws RELEASE_NOT_READY when the portal or the server lack what a release needs: names of a facade, the platform's
 * version, a place of another page, a verb or field (CONTRACT_BREAKS, with what to do).
 */
export async function assertFits(c: Context, config: CoreConfig, release: Candidate): Promise<void> {
  const offer = await portalOffer(config)
  if (offer) assertPortal(offer, release)
  await assertPlaces(c, release)
  const offered = release.needs && (await liveContract(c, release.module))
  if (!release.needs || !offered) return
  const problems = compareContracts(release.needs, offered)
  if (problems.length)
    throw coreErrors.error('CONTRACT_BREAKS', { module: release.module, ...explained(explainProblems(problems)) })
}

const explained = (text: { zh: string; en: string }) => ({ problems: text.zh, problemsEn: text.en })

function assertPortal(offer: PortalOffer, { sdk, manifest }: Candidate): void {
  const wanted = manifest.requires?.platform
  if (offer.platform && wanted && !satisfies(offer.platform, wanted))
    throw coreErrors.error('RELEASE_NOT_READY', { reason: `platform ${wanted}（${offer.platform}）` })
  for (const [facade, names] of Object.entries(sdk)) {
    const missing = names.filter((n) => n !== 'default' && !offer.sdk[facade]?.includes(n))
    if (missing.length)
      throw coreErrors.error('RELEASE_NOT_READY', { reason: `${facade} ${missing.slice(0, 5).join('、')}` })
  }
}

async function assertPlaces(c: Context, release: Candidate): Promise<void> {
  const others = await c.tx.query<{ module: string; places: string[] | null }>(
    `select module, manifest -> 'places' as places from core.module_release where state = 'active' and module <> $1`,
    [release.module],
  )
  const places = [...PORTAL_PLACES, ...(release.manifest.places ?? []), ...others.flatMap((o) => o.places ?? [])]
  // A module that offers the place may be released later; another version of a place that is there is refused.
  const wrong = placeProblems(release.manifest, places)
  if (wrong.length) throw coreErrors.error('RELEASE_NOT_READY', { reason: wrong.slice(0, 3).join('、') })
}

/** Throws RELEASE_NOT_READY when the kept files are not those published. */
export async function assertWhole(
  config: CoreConfig,
  release: { module: string; version: string; files: readonly ReleaseFile[] },
): Promise<void> {
  const store = await releaseStore(config)
  if (contentHash(await store.files(release.module, release.version)) !== contentHash(release.files))
    throw coreErrors.error('RELEASE_NOT_READY', { reason: '文件与发布时不一致' })
}
