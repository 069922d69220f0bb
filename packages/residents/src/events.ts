import { defineEvent } from '@county/core/event'
import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'

/** A person died. Other modules end what ran for that person. */
export const personDied = defineEvent(
  'residents.personDied',
  z.object({ personId: z.uuid(), householdId: z.uuid().nullable(), on: LocalDate, areaPath: z.string() }),
)

/** A person left the county's care for good: moved away or married out. */
export const personMovedAway = defineEvent(
  'residents.personMovedAway',
  z.object({ personId: z.uuid(), householdId: z.uuid().nullable(), on: LocalDate, areaPath: z.string() }),
)

/** A person is new in the registry: born, moved or married in. */
export const personJoined = defineEvent(
  'residents.personJoined',
  z.object({ personId: z.uuid(), householdId: z.uuid(), on: LocalDate, areaPath: z.string() }),
)

/** A person went from one household to another. Rows that carry the area have already followed. */
export const personMoved = defineEvent(
  'residents.personMoved',
  z.object({
    personId: z.uuid(),
    fromHouseholdId: z.uuid().nullable(),
    toHouseholdId: z.uuid(),
    on: LocalDate,
    areaPath: z.string(),
  }),
)

/** A household got another room or area. Rows that carry the area have already followed. */
export const householdMoved = defineEvent(
  'residents.householdMoved',
  z.object({ householdId: z.uuid(), fromArea: z.string(), toArea: z.string(), on: LocalDate }),
)

/** A household has no members any more, or went into another. */
export const householdClosed = defineEvent(
  'residents.householdClosed',
  z.object({ householdId: z.uuid(), on: LocalDate, into: z.uuid().nullable() }),
)

/** Two rows were one person: `from` is merged into `into`; point rows about `from` to `into`. */
export const personMerged = defineEvent(
  'residents.personMerged',
  z.object({ from: z.uuid(), into: z.uuid(), intoName: z.string(), areaPath: z.string() }),
)

/** A person's name was corrected; ledgers carry it as person_name. */
export const personRenamed = defineEvent('residents.personRenamed', z.object({ personId: z.uuid(), name: z.string() }))

/** A household's head or number changed; ledgers carry them as household_name. */
export const householdRenamed = defineEvent(
  'residents.householdRenamed',
  z.object({ householdId: z.uuid(), name: z.string() }),
)

/** A roster was imported: many persons are new at once. Single events are not emitted for them. */
export const rosterImported = defineEvent('residents.rosterImported', z.object({ batchId: z.uuid(), persons: z.int() }))
