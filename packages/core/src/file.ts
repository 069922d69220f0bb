import { z } from 'zod'
import { definePort } from './port.ts'

/** What a file is for; decides its size limit, the types it may have and who may read it. */
export const FilePurpose = z.enum(['import', 'evidence', 'export', 'document', 'template'])
export type FilePurpose = z.infer<typeof FilePurpose>

/** A stored file, without its bytes. `size` in bytes, `sha256` in hex. */
export const StoredFile = z.object({
  id: z.uuid(),
  purpose: FilePurpose,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
  ownerId: z.uuid().nullable(),
  areaPath: z.string(),
  /** Permission that lets others in the same area read it; null: only its owner. */
  permission: z.string().nullable(),
  createdAt: z.string(),
})
export type StoredFile = z.infer<typeof StoredFile>

/** The file store inside the server. Every call obeys the caller's area and the file's permission. */
export interface FileStore {
  /** Stores bytes; the media type is found from the content. Throws FILE_TOO_LARGE, FILE_TYPE_REFUSED, FILE_EMPTY. */
  put(file: {
    purpose: FilePurpose
    name: string
    content: Uint8Array | AsyncIterable<Uint8Array>
    areaPath?: string
    permission?: string
  }): Promise<StoredFile>
  /** Throws NOT_FOUND. */
  get(id: string): Promise<StoredFile>
  /** The whole content. Throws NOT_FOUND. */
  read(id: string): Promise<Uint8Array<ArrayBuffer>>
  /** Absolute path of the content on this machine, for libraries that stream from a file. Throws NOT_FOUND. */
  pathOf(id: string): Promise<string>
  /** Ties a file to a row: whoever has the permission in the area may read it. Throws NOT_FOUND. */
  attach(id: string, to: { areaPath: string; permission: string; entity: string; entityId: string }): Promise<void>
}

/** Port of the file store, offered by core. */
export const fileStore = definePort<FileStore>('core.files')
