import { z } from 'zod'

/** What a file is for; decides its size limit, the types it may have and who may read it. */
export const FilePurpose = z.enum(['import', 'evidence', 'export', 'document', 'template'])
export type FilePurpose = z.infer<typeof FilePurpose>

/** A stored file, without its bytes. `size` in bytes, `sha256` in hex. */
export const FileInfo = z.object({
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
export type FileInfo = z.infer<typeof FileInfo>
