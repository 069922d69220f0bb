import { type CommandContext, command } from '@county/api-kit/verb'
import type { Contract } from '@county/core/contract/contract'
import { commonErrors, coreErrors } from '@county/core/errors'
import type { Manifest } from '@county/core/manifest'
import { ReleaseReason, ReleaseRow } from '@county/core/release'
import { z } from 'zod'
import { getArea } from '../area/area.ts'
import type { CoreConfig } from '../config.ts'
import { assertFits, assertWhole } from './readiness.ts'
import type { ReleaseFile } from './release-files.ts'

/** Columns of {@link ReleaseRow}. */
export const SELECT = `select r.id, r.module, r.manifest -> 'title' as title, r.version, r.state,
  r.canary_area as "canaryArea", r.contract, r.integrity, r.published_at as "publishedAt",
  r.published_by as "publishedBy", r.activated_at as "activatedAt", r.changed_at as "changedAt",
  r.changed_by as "changedBy", r.changed_reason as "changedReason" from core.module_release r`

/** A release, locked with its module; throws NOT_FOUND. */
async function lockRelease(c: CommandContext, id: string): Promise<Stored> {
  const found = await c.tx.maybe<{ module: string }>(`select module from core.module_release where id = $1`, [id])
  if (!found) throw commonErrors.error('NOT_FOUND')
  await c.tx.query(`select pg_advisory_xact_lock(hashtextextended('core.release:' || $1, 0))`, [found.module])
  const row = await c.tx.one<ReleaseRow>(`${SELECT} where r.id = $1`, [id])
  const rest = await c.tx.one<More>(
    `select r.files, r.sdk, r.manifest, s.body as needs from core.module_release r
     left join core.contract_snapshot s on s.hash = r.contract where r.id = $1`,
    [id],
  )
  return { ...row, ...rest }
}

interface More {
  files: ReleaseFile[]
  sdk: Record<string, string[]>
  manifest: Manifest
  needs: Contract | null
}
type Stored = ReleaseRow & More

/** Throws when the release is not whole, or the portal or the servers lack what it needs. */
async function assertReady(c: CommandContext, config: CoreConfig, release: Stored): Promise<void> {
  await assertFits(c, config, release)
  await assertWhole(config, release)
}

async function flip(
  c: CommandContext,
  id: string,
  state: ReleaseRow['state'],
  why: { area?: string; reason: string },
): Promise<ReleaseRow> {
  await c.tx.query(
    `update core.module_release set state = $2, canary_area = $3,
       activated_at = case when $2 in ('active', 'canary') then $4::timestamptz else activated_at end,
       changed_at = $4, changed_by = $5, changed_reason = $6 where id = $1`,
    [id, state, why.area ?? null, c.now, c.actor.name, why.reason],
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

const Id = z.strictObject({ id: z.uuid(), reason: ReleaseReason })

/** Makes a release the one that everybody gets. Open tabs keep theirs. Throws NOT_FOUND, RELEASE_NOT_READY. */
export const activateRelease = (config: CoreConfig) =>
  command({
    name: 'core.release.activate',
    title: { zh: '启用版本', en: 'Activate a release' },
    permission: 'core.release.manage',
    entity: 'core.module_release',
    input: Id,
    output: ReleaseRow,
    async run(c, { id, reason }) {
      const release = await lockRelease(c, id)
      if (release.state === 'withdrawn') throw coreErrors.error('RELEASE_NOT_READY', { reason: '版本已撤回' })
      await assertReady(c, config, release)
      const before = release.state === 'active' ? release.version : await retire(c, release.module, 'active')
      const value = await flip(c, id, 'active', { reason })
      return { value, audit: { entityId: id, before: { version: before }, after: { version: value.version }, reason } }
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
    async run(c, { id, areaPath, reason }) {
      const release = await lockRelease(c, id)
      if (release.state === 'withdrawn' || release.state === 'active')
        throw coreErrors.error('RELEASE_NOT_READY', { reason: '版本已启用或已撤回' })
      await getArea(c, areaPath)
      await assertReady(c, config, release)
      await retire(c, release.module, 'canary')
      const value = await flip(c, id, 'canary', { area: areaPath, reason })
      return { value, audit: { entityId: id, after: { version: value.version, areaPath }, reason } }
    },
  })

/** Goes back to the release that was active before. Throws NOT_FOUND, NOTHING_TO_ROLL_BACK, RELEASE_NOT_READY. */
export const rollback = (config: CoreConfig) =>
  command({
    name: 'core.release.rollback',
    title: { zh: '回退版本', en: 'Roll a module back' },
    permission: 'core.release.manage',
    entity: 'core.module_release',
    input: z.strictObject({ module: z.string().max(40), reason: ReleaseReason }),
    output: ReleaseRow,
    async run(c, { module, reason }) {
      await c.tx.query(`select pg_advisory_xact_lock(hashtextextended('core.release:' || $1, 0))`, [module])
      const previous = await c.tx.maybe<{ id: string }>(
        `select id from core.module_release where module = $1 and state = 'stored' and activated_at is not null
         order by activated_at desc limit 1`,
        [module],
      )
      if (!previous) throw coreErrors.error('NOTHING_TO_ROLL_BACK')
      const release = await lockRelease(c, previous.id)
      await assertReady(c, config, release)
      const from = await c.tx.maybe<{ version: string }>(
        // Withdrawn, so that a second rollback goes further back and not to the faulty one.
        `update core.module_release set state = 'withdrawn', changed_at = $2, changed_by = $3, changed_reason = $4
         where module = $1 and state = 'active' returning version`,
        [module, c.now, c.actor.name, reason],
      )
      const value = await flip(c, previous.id, 'active', { reason })
      return {
        value,
        audit: { entityId: previous.id, before: { version: from?.version }, after: { version: value.version }, reason },
      }
    },
  })

/** Takes a release away for now: a module without an active release is left out of the portal. Throws NOT_FOUND. */
export const disable = command({
  name: 'core.release.disable',
  title: { zh: '停用版本', en: 'Disable a release' },
  permission: 'core.release.manage',
  entity: 'core.module_release',
  input: Id,
  output: ReleaseRow,
  run: (c, { id, reason }) => takeAway(c, id, 'disabled', reason),
})

/** Takes a release away for good: it is never activated again. Throws NOT_FOUND. */
export const withdraw = command({
  name: 'core.release.withdraw',
  title: { zh: '撤回版本', en: 'Withdraw a release' },
  permission: 'core.release.manage',
  entity: 'core.module_release',
  input: Id,
  output: ReleaseRow,
  run: (c, { id, reason }) => takeAway(c, id, 'withdrawn', reason),
})

async function takeAway(c: CommandContext, id: string, state: 'disabled' | 'withdrawn', reason: string) {
  const before = await lockRelease(c, id)
  if (before.state === 'withdrawn') throw coreErrors.error('RELEASE_NOT_READY', { reason: '版本已撤回' })
  const value = await flip(c, id, state, { reason })
  return { value, audit: { entityId: id, before: { state: before.state }, after: { state: value.state }, reason } }
}
