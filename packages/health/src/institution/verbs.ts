import { z } from 'zod'

/** Institutions of each site with their staff, and how far those are that are not open yet. */
export const InstitutionOverview = z.object({
  today: z.string(),
  institutions: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      kind: z.string(),
      site: z.string().nullable(),
      state: z.string(),
      plannedOn: z.string().nullable(),
      openedOn: z.string().nullable(),
      designated: z.boolean(),
      staff: z.int(),
      physicians: z.int(),
      nurses: z.int(),
      publicHealth: z.int(),
      licencesEnding: z.int(),
      managed: z.int(),
      note: z.string().nullable(),
    }),
  ),
})
export type InstitutionOverview = z.infer<typeof InstitutionOverview>
