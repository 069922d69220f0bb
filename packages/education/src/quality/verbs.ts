import { z } from 'zod'

/** Quality of each stage over the years; `behind` counts the latest values below the prefecture's. */
export const QualityTrend = z.object({
  years: z.array(z.int()),
  behind: z.int(),
  compared: z.int(),
  lines: z.array(
    z.object({
      stage: z.string(),
      measure: z.string(),
      schoolName: z.string().nullable(),
      /** One value a year, in the order of `years`; null where there is none. */
      values: z.array(z.number().nullable()),
      prefecture: z.array(z.number().nullable()),
      rank: z.int().nullable(),
      rose: z.boolean().nullable(),
    }),
  ),
})
export type QualityTrend = z.infer<typeof QualityTrend>
