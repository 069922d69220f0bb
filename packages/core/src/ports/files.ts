import { definePort } from '../port.ts'

/** A stored file as its owner knows it. */
export interface StoredFile {
  id: string
  name: string
  type: string
  size: number
}

/** The file store. What is uploaded for an import is sealed at rest, since it holds citizen numbers. */
export interface FilesPort {
  /** Content of a file the actor may read; throws NOT_FOUND otherwise. */
  read(fileId: string): Promise<{ file: StoredFile; bytes: Uint8Array }>
  /** Keeps content under a new id, owned by the actor. */
  save(file: { name: string; type: string; purpose: string; bytes: Uint8Array }): Promise<StoredFile>
  /** Keeps content as it comes, never whole in memory; for exports, whose bytes the platform makes itself. */
  saveStream(
    file: { name: string; type: string; purpose: 'export' },
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<StoredFile>
  /** Ties a file of the actor's own to a row: whoever has the permission in that area may read it. Throws NOT_FOUND. */
  attach(fileId: string, to: { areaPath: string; permission: string; entity: string; entityId: string }): Promise<void>
}
export const filesPort = definePort<FilesPort>('core.files')
