import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type CommandContext, command } from '@county/api-kit/verb'
import { commonErrors, coreErrors } from '@county/core/errors'
import { ReleaseRow } from '@county/core/release'
import { z } from 'zod'
import { getArea } from '../area/area.ts'
import { type CoreConfig, modulesDir } from '../config.ts'
import { contentHash, listReleaseFiles, type ReleaseFile } from './release-files.ts'

/** Columns of {@link ReleaseRow}. */
export const SELECT = `select r.id, r.module, r.manifest -> 'title' as title, r.version, r.state,
  r.canary_area as "canaryArea", r.contract, r.integrity, r.published_at as "publishedAt",
  r.published_by as "publishedBy", r.activated_at as "activatedAt" from core.module_release r`

/** A release, locked with its module; throws NOT_FOUND. */
async function lockRelease(c: CommandContext, id: string): Promise<Stored> {
  const found = await c.tx.maybe<{ module: string }>(`select module from core.module_release where id = $1`, [id])
  if (!found) throw commonErrors.error('NOT_FOUND')
  await c.tx.query(`select pg_advisory_xact_lock(hashtextextended('core.release:' || $1, 0))`, [found.module])
  const row = await c.tx.one<ReleaseRow>(`${SELECT} where r.id = $1`, [id])
  const rest = await c.tx.one<Pick<Stored, 'files' | 'sdk'>>(
    `select files, sdk from core.module_release where id = $1`,
    [id],
  )
  return { ...row, ...rest }
}

type Stored = ReleaseRow & { files: ReleaseFile[]; sdk: Record<string, string[]> }

/** Names that the portal's build offers to modules, by facade; undefined when there is no built portal. */
async function portalSdk(config: CoreConfig): Promise<Record<string, string[]> | undefined> {
  const text = await readFile(path.join(config.portalDir, 'assets/portal.json'), 'utf8').catch(() => null)
  return text ? (JSON.parse(text) as { sdk: Record<string, string[]> }).sdk : undefined
}

/** Throws RELEASE_NOT_READY when the release takes names from a facade that the live portal does not offer. */
async function assertFits(config: CoreConfig, release: Stored): Promise<void> {
  const offered = await portalSdk(config)
  if (!offered) return
  for (const [facade, names] of Object.entries(release.sdk)) {
    const missing = names.filter((n) => n !== 'default' && !offered[facade]?.includes(n))
    if (missing.length)
      throw coreErrors.error('RELEASE_NOT_READY', { reason: `${facade} ${missing.slice(0, 5).join('、')}` })
  }
}

/** Throws RELEASE_NOT_READY when the files on disk are not those published, or the portal is too old for them. */
async function assertReady(config: CoreConfig, release: Stored): Promise<void> {
  await assertFits(config, release)
  const folder = path.join(modulesDir(config), release.module, release.version)
  const there = await listReleaseFiles(folder).catch(() => [])
  if (contentHash(there) !== contentHash(release.files))
    throw coreErrors.error('RELEASE_NOT_READY', { reason: '文件与发布时不一致' })
}

async function flip(
  c: CommandContext,
  id: string,
  state: ReleaseRow['state'],
  area: string | null,
): Promise<ReleaseRow> {
  await c.tx.query(
    `update core.module_release set state = $2, canary_area = $3,
       activated_at = case when $2 in ('active', 'canary') then $4::timestamptz else activated_at end where id = $1`,
    [id, state, area, c.now],
  )
  return c.tx.one<ReleaseRow>(`${SELECT} where r.id = $1`, [id])
}

/** A release of the same module that has a state, out of the way of another. */
async function retire(c: CommandContext, module: string, state: 'active' | 'canary'): Promise<string | null> {
  const row = await c.tx.maybe<{ version: string }>(
    `update core.module_release set state = 'stored', canary_area = null where module = $1 and state = $2 returning version`,
    [module, state],
  )
  return row?.version ?? null
}

const Id = z.strictObject({ id: z.uuid() })

/** Makes a release the one that everybody gets. Open tabs keep theirs. Throws NOT_FOUND, RELEASE_NOT_READY. */
export const activateRelease = (config: CoreConfig) =>
  command({
    name: 'core.release.activate',
    title: { zh: '启用版本', en: 'Activate a release' },
    permission: 'core.release.manage',
    entity: 'core.module_release',
    input: Id,
    output: ReleaseRow,
    async run(c, { id }) {
      const release = await lockRelease(c, id)
      if (release.state === 'withdrawn') throw coreErrors.error('RELEASE_NOT_READY', { reason: '版本已撤回' })
      await assertReady(config, release)
      const before = release.state === 'active' ? release.version : await retire(c, release.module, 'active')
      const value = await flip(c, id, 'active', null)
      return { value, audit: { entityId: id, before: { version: before }, after: { version: value.version } } }
    },
  })

/** Gives a release to the officers of one area first. Throws NOT_FOUND, RELEASE_NOT_READY, AREA_UNKNOWN. */
export const canary = (config: CoreConfig) =>
  command({
    name: 'core.release.canary',
    title: { zh: '小范围试用版本', en: 'Try a release in one area' },
    permission: 'core.release.manage',
    entity: 'core.module_release',
    input: Id.extend({ areaPath: z.string().max(200) }),
    output: ReleaseRow,
    async run(c, { id, areaPath }) {
      const release = await lockRelease(c, id)
      if (release.state === 'withdrawn' || release.state === 'active')
        throw coreErrors.error('RELEASE_NOT_READY', { reason: '版本已启用或已撤回' })
      await getArea(c, areaPath)
      await assertReady(config, release)
      await retire(c, release.module, 'canary')
      const value = await flip(c, id, 'canary', areaPath)
      return { value, audit: { entityId: id, after: { version: value.version, areaPath } } }
    },
  })

/** Goes back to the release that was active before. Throws NOT_FOUND, NOTHING_TO_ROLL_BACK, RELEASE_NOT_READY. */
export const rollback = (config: CoreConfig) =>
  command({
    name: 'core.release.rollback',
    title: { zh: '回退版本', en: 'Roll a module back' },
    permission: 'core.release.manage',
    entity: 'core.module_release',
    input: z.strictObject({ module: z.string().max(40) }),
    output: ReleaseRow,
    async run(c, { module }) {
      await c.tx.query(`select pg_advisory_xact_lock(hashtextextended('core.release:' || $1, 0))`, [module])
      const previous = await c.tx.maybe<{ id: string }>(
        `select id from core.module_release where module = $1 and state = 'stored' and activated_at is not null
         order by activated_at desc limit 1`,
        [module],
      )
      if (!previous) throw coreErrors.error('NOTHING_TO_ROLL_BACK')
      const release = await lockRelease(c, previous.id)
      await assertReady(config, release)
      const from = await c.tx.maybe<{ version: string }>(
        // Withdrawn, so that a second rollback goes further back and not to the faulty one.
        `update core.module_release set state = 'withdrawn' where module = $1 and state = 'active' returning version`,
        [module],
      )
      const value = await flip(c, previous.id, 'active', null)
      return {
        value,
        audit: { entityId: previous.id, before: { version: from?.version }, after: { version: value.version } },
      }
    },
  })

/** Takes a release away: a module without an active release is left out of the portal. Throws NOT_FOUND. */
export const disable = command({
  name: 'core.release.disable',
  title: { zh: '停用版本', en: 'Disable a release' },
  permission: 'core.release.manage',
  entity: 'core.module_release',
  input: Id.extend({ withdraw: z.boolean().default(false) }),
  output: ReleaseRow,
  async run(c, { id, withdraw }) {
    const before = await lockRelease(c, id)
    const value = await flip(c, id, withdraw ? 'withdrawn' : 'disabled', null)
    return { value, audit: { entityId: id, before: { state: before.state }, after: { state: value.state } } }
  },
})
