import { z } from 'zod'

/** Places against need: by grade for this school year and the next three, and by school for this one. */
export const PlaceForecast = z.object({
  present: z.int(),
  /** Year from which the places of a later year are taken where none are recorded for it. */
  cells: z.array(
    z.object({
      year: z.int(),
      grade: z.string(),
      stage: z.string(),
      children: z.int(),
      elsewhere: z.int(),
      /** Places for children of the sites: recorded places less pupils from elsewhere; null when none were ever recorded. */
      places: z.int().nullable(),
      /** Whether the places were recorded for this very year. */
      recorded: z.boolean(),
      /** Places less need; negative when they are short. */
      gap: z.int().nullable(),
      /** Classes more that a shortage asks for, by class size. */
      classes: z.int(),
    }),
  ),
  schools: z.array(
    z.object({
      schoolName: z.string(),
      places: z.int(),
      otherPupils: z.int(),
      pupils: z.int(),
      left: z.int(),
      classes: z.int(),
    }),
  ),
})
export type PlaceForecast = z.infer<typeof PlaceForecast>
