import type { Actor } from '@county/api-kit/actor'
import { runCommand } from '@county/api-kit/execute'
import { type Kit, openContext } from '@county/api-kit/kit'
import { command } from '@county/api-kit/verb'
import { newId } from '@county/kernel/id'
import { z } from 'zod'
import type { CoreConfig } from '../config.ts'
import { activateRelease } from './activate.ts'
import type { BuiltModule } from './built-module.ts'
import { keepContract } from './contracts.ts'
import { assertFits } from './readiness.ts'
import { contentHash, listReleaseFiles, type ReleaseFile } from './release-files.ts'
import { releaseStore } from './release-store.ts'

/** What publishing did. */
export interface Published {
  id: string
  module: string
  version: string
  /** False when the very same files were published before. */
  fresh: boolean
}

/**
 * Publishes a built module: its files go, unchangeable, to the store as `<id>/<version>/` with compressed copies, and a
 * row into the registry. Equal bytes are published once; other bytes under the same semantic version (in
 * development) get the version `<semver>-<hash8>`. Throws when the folder holds no federation
 * entry, CONTRACT_BREAKS and RELEASE_NOT_READY when servers or portal lack what the interface needs.
 */
export async function publishModule(
  kit: Kit,
  config: CoreConfig,
  actor: Actor,
  built: BuiltModule,
  options: { activate?: boolean; reason?: string } = {},
): Promise<Published> {
  const files = await listReleaseFiles(built.folder)
  const entry = files.find((f) => f.path === built.entry)
  if (!entry) throw new Error(`${built.folder} lacks its entry ${built.entry}: build the module again`)
  const input = {
    module: built.id,
    semver: built.version,
    hash: contentHash(files),
    entry: entry.path,
    integrity: entry.integrity,
    preload: [...built.preload],
    files,
    manifest: { ...built.manifest },
    sdk: built.sdk,
  }
  const store = await releaseStore(config)
  const verb = storeRelease(config, built, (version) => store.put(built.id, version, built.folder))
  const published = (await runCommand(kit, verb, actor, { key: newId(), data: input })) as Published
  // The files may have been lost with the row kept: a restored database, a cleaned folder.
  if (!(await store.bring(published.module, published.version)))
    await store.put(published.module, published.version, built.folder)
  if (options.activate && (published.fresh || !(await hasActive(kit, actor, built.id))))
    await runCommand(kit, activateRelease(config), actor, {
      key: newId(),
      data: { id: published.id, reason: options.reason ?? '发布后启用' },
    })
  return published
}

/** Whether somebody has decided which release is active: then publishing old bytes again changes nothing. */
async function hasActive(kit: Kit, actor: Actor, module: string): Promise<boolean> {
  const rows = await openContext(kit, 'core', actor, { readOnly: true }, (c) =>
    c.tx.query(`select 1 from core.module_release where module = $1 and state in ('active', 'disabled')`, [module]),
  )
  return rows.length > 0
}

const StoreRelease = z.object({
  module: z.string().regex(/^[a-z][a-z0-9]*$/),
  semver: z.string().regex(/^\d+\.\d+\.\d+[\w.-]*$/),
  hash: z.string(),
  entry: z.string(),
  integrity: z.string(),
  preload: z.array(z.string()),
  files: z.array(z.object({ path: z.string(), integrity: z.string(), size: z.int() })),
  manifest: z.record(z.string(), z.unknown()),
  sdk: z.record(z.string(), z.array(z.string())),
})

/** Registers a release. Not in the router: publishing needs the files of the server's own disk. */
const storeRelease = (config: CoreConfig, built: BuiltModule, copy: (version: string) => Promise<void>) =>
  command({
    name: 'core.release.publish',
    title: { zh: '发布模块版本', en: 'Publish a module release' },
    permission: 'core.release.manage',
    entity: 'core.module_release',
    input: StoreRelease,
    output: z.object({ id: z.uuid(), module: z.string(), version: z.string(), fresh: z.boolean() }),
    async run(c, input) {
      await c.tx.query(`select pg_advisory_xact_lock(hashtextextended('core.release:' || $1, 0))`, [input.module])
      const versions = [input.semver, `${input.semver}-${input.hash.slice(0, 8)}`]
      const stored = await c.tx.query<{ id: string; version: string; files: ReleaseFile[] }>(
        `select id, version, files from core.module_release where module = $1 and version = any ($2)`,
        [input.module, versions],
      )
      const same = stored.find((s) => contentHash(s.files) === input.hash)
      if (same)
        return {
          value: { id: same.id, module: input.module, version: same.version, fresh: false },
          audit: { entityId: same.id, after: { outcome: 'unchanged', version: same.version } },
        }
      const { manifest, sdk, needs } = built
      await assertFits(c, config, { module: input.module, manifest, sdk, needs })
      const version = (stored.length ? versions[1] : versions[0]) as string
      const contract = needs ? await keepContract(c, needs) : ''
      await copy(version)
      const { id } = await c.tx.one<{ id: string }>(
        `insert into core.module_release (module, version, entry, integrity, preload, files, manifest, contract, sdk, published_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
        [
          input.module,
          version,
          input.entry,
          input.integrity,
          input.preload,
          JSON.stringify(input.files),
          JSON.stringify(input.manifest),
          contract,
          JSON.stringify(input.sdk),
          c.actor.name,
        ],
      )
      return {
        value: { id, module: input.module, version, fresh: true },
        audit: { entityId: id, after: { module: input.module, version, integrity: input.integrity, contract } },
      }
    },
  })
