import { z } from 'zod'

/** A release of a module's user interface as the administration page shows it. */
export const ReleaseRow = z.object({
  id: z.uuid(),
  module: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  version: z.string(),
  state: z.enum(['stored', 'active', 'canary', 'disabled', 'withdrawn']),
  canaryArea: z.string().nullable(),
  contract: z.string(),
  integrity: z.string(),
  publishedAt: z.string(),
  publishedBy: z.string().nullable(),
  activatedAt: z.string().nullable(),
})
export type ReleaseRow = z.infer<typeof ReleaseRow>
