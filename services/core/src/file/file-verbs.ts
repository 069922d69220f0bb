import { command, query } from '@county/api-kit/verb'
import { FileInfo } from '@county/core/file'
import { z } from 'zod'
import type { CoreConfig } from '../config.ts'
import { getFile, saveFile } from './file-store.ts'

/** What is known of a file the caller may read. Throws NOT_FOUND. */
export const get = query({
  name: 'core.file.get',
  title: { zh: '查看文件信息', en: 'See a file' },
  permission: 'signedIn',
  input: z.strictObject({ id: z.uuid() }),
  output: FileInfo,
  async run(c, { id }) {
    const { sealedKey: _, ...file } = await getFile(c, id)
    return file
  },
})

/** Stores an upload. Not in the router: bytes come by the upload address only. */
export const upload = (config: CoreConfig, file: { purpose: FileInfo['purpose']; name: string; bytes: Uint8Array }) =>
  command({
    name: 'core.file.upload',
    title: { zh: '上传文件', en: 'Upload a file' },
    permission: 'core.file.upload',
    entity: 'core.file',
    input: z.null(),
    output: FileInfo,
    async run(c) {
      const value = await saveFile(c, config, file)
      const { purpose, size, sha256 } = value
      return { value, audit: { entityId: value.id, after: { purpose, size, sha256 } } }
    },
  })
