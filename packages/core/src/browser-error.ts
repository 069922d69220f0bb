import { z } from 'zod'

/** An error caught in a browser. Texts are cleaned of personal numbers before they are kept. */
export const ReportBrowserError = z.strictObject({
  module: z.string().max(40),
  version: z.string().max(60).optional(),
  message: z.string().max(500),
  stack: z.string().max(4000).optional(),
  path: z.string().max(300),
  incident: z.string().max(64).optional(),
})
export type ReportBrowserError = z.infer<typeof ReportBrowserError>

/** Browser errors of one kind, counted. */
export const BrowserErrorRow = z.object({
  id: z.uuid(),
  module: z.string(),
  version: z.string().nullable(),
  message: z.string(),
  stack: z.string().nullable(),
  path: z.string(),
  count: z.int(),
  firstAt: z.string(),
  lastAt: z.string(),
})
export type BrowserErrorRow = z.infer<typeof BrowserErrorRow>
