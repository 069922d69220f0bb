import { createHash } from 'node:crypto'
import { allows } from '@county/api-kit/actor'
import type { Context } from '@county/api-kit/verb'
import { commonErrors, coreErrors } from '@county/core/errors'
import { type FileInfo, FilePurpose } from '@county/core/file'
import { type FilesPort, filesPort } from '@county/core/ports/files'
import { newId } from '@county/kernel/id'
import { type CoreConfig, filesDir } from '../config.ts'
import { settingNumber } from '../setting/setting-value.ts'
import { mediaTypeOf } from './file-type.ts'
import { readSealed, type Written, writeSealed, writeSealedStream } from './sealed-content.ts'

const SELECT = `select f.id, f.purpose, f.name, f.media_type as "mediaType", f.size, encode(f.sha256, 'hex') as sha256,
  f.owner_id as "ownerId", f.area_path as "areaPath", f.permission, f.created_at as "createdAt",
  f.sealed_key as "sealedKey" from core.file f where f.removed_at is null and f.id = $1`

type FileRow = FileInfo & { sealedKey: Buffer }

/** A file the caller may read: their own, or tied to a row in their area with a permission they have. Throws NOT_FOUND. */
export async function getFile(c: Context, id: string): Promise<FileRow> {
  const row = await c.tx.maybe<FileRow>(SELECT, [id])
  const own = row && (row.ownerId === c.actor.id || c.actor.kind === 'system')
  if (!row || !(own || (row.permission !== null && allows(c.actor, row.permission))))
    throw commonErrors.error('NOT_FOUND')
  return row
}

/** The content of a file the caller may read. Throws NOT_FOUND. */
export async function readFile(c: Context, config: CoreConfig, id: string): Promise<{ file: FileInfo; bytes: Buffer }> {
  const { sealedKey, ...file } = await getFile(c, id)
  return { file, bytes: await readSealed(filesDir(config), id, sealedKey, c.cipher) }
}

/** The largest upload in bytes. */
export async function fileLimit(c: Context): Promise<number> {
  return (await settingNumber(c, 'files.maxMegabytes')) * 1024 * 1024
}

/** A new content with its name and purpose. */
interface NewFile {
  purpose: FilePurpose
  name: string
  bytes: Uint8Array
}

/** The last part of a name, without what could steer a path or a header. */
function plainName(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
  const safe = [...last].filter((letter) => letter >= ' ' && letter !== '\u007f' && !'"<>:|?*'.includes(letter))
  return safe.slice(-150).join('') || 'file'
}

/** Stores a content for the caller. Throws FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_REFUSED. */
export async function saveFile(c: Context, config: CoreConfig, file: NewFile): Promise<FileInfo> {
  const name = plainName(file.name)
  const limit = await fileLimit(c)
  // Exports are made by the platform itself and may be larger than what is accepted from outside.
  if (file.purpose !== 'export' && file.bytes.length > limit)
    throw coreErrors.error('FILE_TOO_LARGE', { megabytes: Math.floor(limit / 1024 / 1024) })
  const mediaType = mediaTypeOf(file.bytes, file.purpose, name)
  const id = newId()
  const sealedKey = await writeSealed(filesDir(config), id, file.bytes, c.cipher)
  const sha256 = createHash('sha256').update(file.bytes).digest()
  return keepFile(c, id, { purpose: file.purpose, name, mediaType }, { sealedKey, size: file.bytes.length, sha256 })
}

async function keepFile(
  c: Context,
  id: string,
  file: { purpose: FilePurpose; name: string; mediaType: string },
  { sealedKey, size, sha256 }: Written,
): Promise<FileInfo> {
  await c.tx.query(
    `insert into core.file (id, purpose, name, media_type, size, sha256, owner_id, area_path, sealed_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, file.purpose, file.name, file.mediaType, size, sha256, c.actor.id, c.actor.areaPath, sealedKey],
  )
  const { sealedKey: _, ...info } = await c.tx.one<FileRow>(SELECT, [id])
  return info
}

/** The file store as other modules use it, under core's role. */
export const filesPortOf = (config: CoreConfig) => ({
  token: filesPort,
  make(context: Context): FilesPort {
    const card = (f: FileInfo) => ({ id: f.id, name: f.name, type: f.mediaType, size: f.size })
    return {
      read: (id) =>
        context.asModule('core', async (c) => {
          const { file, bytes } = await readFile(c, config, id)
          return { file: card(file), bytes }
        }),
      save: (file) =>
        context.asModule('core', async (c) =>
          card(await saveFile(c, config, { ...file, purpose: FilePurpose.parse(file.purpose) })),
        ),
      async saveStream(file, bytes) {
        // Written under the caller's role: the bytes may come from a cursor of the caller's own tables.
        const id = newId()
        const written = await writeSealedStream(filesDir(config), id, bytes, context.cipher)
        const kept = { purpose: file.purpose, name: plainName(file.name), mediaType: file.type }
        return context.asModule('core', async (c) => card(await keepFile(c, id, kept, written)))
      },
      attach: (id, to) =>
        context.asModule('core', async (c) => {
          const done = await c.tx.exec(
            `update core.file set area_path = $2, permission = $3, entity = $4, entity_id = $5
             where id = $1 and owner_id = $6 and entity is null and removed_at is null`,
            [id, to.areaPath, to.permission, to.entity, to.entityId, c.actor.id],
          )
          if (!done) throw commonErrors.error('NOT_FOUND')
        }),
    }
  },
})
