import { z } from 'zod'

const numbers = {
  rooms: z.int(),
  lived: z.int(),
  vacant: z.int(),
  crowded: z.int(),
  crowdedHouseholds: z.int(),
  unknown: z.int(),
  members: z.int(),
  m2PerPerson: z.number().nullable(),
}

/** Rooms in numbers, in all and by site, and homes by m² a person. */
export const RoomOverview = z.object({
  limit: z.int(),
  total: z.object(numbers),
  sites: z.array(z.object({ siteName: z.string(), ...numbers })),
  bands: z.array(z.object({ from: z.int(), to: z.int().nullable(), rooms: z.int() })),
})
export type RoomOverview = z.infer<typeof RoomOverview>

/** What an update from the registry changed. */
export const SyncDone = z.object({ rooms: z.int(), changed: z.int(), certificates: z.int(), mismatches: z.int() })
export type SyncDone = z.infer<typeof SyncDone>

/** Housing of one household in a few words, for its page. */
export const HouseholdHousing = z.object({
  room: z
    .object({
      id: z.uuid(),
      label: z.string(),
      state: z.string(),
      members: z.int(),
      areaM2: z.number().nullable(),
      m2PerPerson: z.number().nullable(),
    })
    .nullable(),
  limit: z.int(),
  helps: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      stage: z.string(),
      since: z.string(),
      dwellingName: z.string().nullable(),
      subsidy: z.number().nullable(),
      reviewDueOn: z.string().nullable(),
    }),
  ),
  certificate: z
    .object({
      id: z.uuid(),
      stage: z.string(),
      holderName: z.string().nullable(),
      mismatches: z.array(z.string()),
      certificateNo: z.string().nullable(),
      stuckReason: z.string().nullable(),
    })
    .nullable(),
  /** Help that the household may apply for by the rules and does not have, with the reasons against it. */
  entitled: z.array(
    z.object({
      kind: z.string(),
      received: z.boolean(),
      obstacles: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
    }),
  ),
})
export type HouseholdHousing = z.infer<typeof HouseholdHousing>
