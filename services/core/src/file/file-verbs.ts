import { command, query } from '@county/api-kit/verb'
import { FileInfo } from '@county/core/file'
import { z } from 'zod'
import type { CoreConfig } from '../config.ts'
import { getFile, readFile, saveFile } from './file-store.ts'

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

/** Gives a content out; who took which file is audited. Not in the router: bytes go by the download address only. */
export const download = (config: CoreConfig) => {
  let found: { file: FileInfo; bytes: Buffer } | undefined
  const verb = command({
    name: 'core.file.download',
    title: { zh: '下载文件', en: 'Download a file' },
    permission: 'signedIn',
    entity: 'core.file',
    input: z.strictObject({ id: z.uuid() }),
    output: z.null(),
    async run(c, { id }) {
      found = await readFile(c, config, id)
      return { value: null, audit: { entityId: id, after: { purpose: found.file.purpose } } }
    },
  })
  const taken = () => {
    if (!found) throw new Error('nothing was downloaded')
    return found
  }
  return { ...verb, taken }
}
