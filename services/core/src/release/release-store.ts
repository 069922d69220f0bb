import { cp, mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { type CoreConfig, modulesDir } from '../config.ts'
import { precompress } from './precompress.ts'
import { listReleaseFiles, type ReleaseFile } from './release-files.ts'

/** Where releases' files are kept. What is put is never changed; every server serves from its own disk. */
export interface ReleaseStore {
  /** Keeps the files of a built interface, whole or not at all. A release that is there already is left as it is. */
  put(module: string, version: string, folder: string): Promise<void>
  /** Makes a release's files stand on this server's disk; false when the store does not have it. */
  bring(module: string, version: string): Promise<boolean>
  /** The files as they are now, with their digests; none when the release is not there. */
  files(module: string, version: string): Promise<ReleaseFile[]>
}

/** Folder of a release on this server's disk. */
export const releaseDir = (config: CoreConfig, module: string, version: string): string =>
  path.join(modulesDir(config), module, version)

/** Makes a folder from another, compressed copies included: it is there whole or not at all, and never touched again. */
export async function settleFolder(to: string, fill: (partial: string) => Promise<void>): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true })
  const partial = `${to}.part-${process.pid}`
  await rm(partial, { recursive: true, force: true })
  await fill(partial)
  await rename(partial, to).catch(async (error: NodeJS.ErrnoException) => {
    await rm(partial, { recursive: true, force: true })
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
}

export const isThere = (folder: string): Promise<boolean> =>
  stat(folder).then(
    (s) => s.isDirectory(),
    () => false,
  )

/** Copies a built interface to the disk, with compressed copies. */
export async function settleBuild(
  config: CoreConfig,
  module: string,
  version: string,
  folder: string,
): Promise<string> {
  const to = releaseDir(config, module, version)
  if (await isThere(to)) return to
  const files = await listReleaseFiles(folder)
  await settleFolder(to, async (partial) => {
    await cp(folder, partial, { recursive: true })
    for (const file of files) await precompress(path.join(partial, file.path))
  })
  return to
}

/** Releases on the server's own disk: `<dataDir>/modules/<module>/<version>/`. */
function diskStore(config: CoreConfig): ReleaseStore {
  return {
    async put(module, version, folder) {
      await settleBuild(config, module, version, folder)
    },
    bring: (module, version) => isThere(releaseDir(config, module, version)),
    files: (module, version) => listReleaseFiles(releaseDir(config, module, version)).catch(() => []),
  }
}

const stores = new WeakMap<CoreConfig, Promise<ReleaseStore>>()

/** The store of an installation: S3 when RELEASES_S3 names a bucket, else the disk. */
export function releaseStore(config: CoreConfig): Promise<ReleaseStore> {
  const known = stores.get(config)
  if (known) return known
  // The client for S3 is loaded where it is used.
  const made = config.releases
    ? import('./s3-store.ts').then((m) => m.s3Store(config, config.releases!))
    : Promise.resolve(diskStore(config))
  stores.set(config, made)
  return made
}
