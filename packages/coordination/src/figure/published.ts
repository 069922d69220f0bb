import { Month } from '@county/kernel/month'
import { z } from 'zod'

/** A county whose figures are here. */
export const PublishedCounty = z.object({
  code: z.string(),
  name: z.string(),
  /** When it closed the month; null when it has not, or its figures have not come. */
  closedAt: z.string().nullable(),
  /** When its figures came into this database. */
  receivedAt: z.string().nullable(),
})
export type PublishedCounty = z.infer<typeof PublishedCounty>

/** An indicator with its figure in each county, in the counties' order; null where a county has none. */
export const PublishedLine = z.object({
  indicatorId: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  measure: z.int(),
  unit: z.string(),
  cells: z.array(z.object({ value: z.number().nullable(), hits: z.int(), total: z.int() }).nullable()),
})
export type PublishedLine = z.infer<typeof PublishedLine>

/** Published figures of a month, counties side by side. */
export const PublishedFigures = z.object({
  month: Month.nullable(),
  months: z.array(Month),
  counties: z.array(PublishedCounty),
  lines: z.array(PublishedLine),
})
export type PublishedFigures = z.infer<typeof PublishedFigures>
