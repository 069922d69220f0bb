import { z } from 'zod'

/** What a person is due for; `about` and `careId` are for health roles, others learn only the day. */
export const DueFollowUp = z.object({
  personId: z.uuid(),
  personName: z.string(),
  householdId: z.uuid().nullable(),
  householdNo: z.string().nullable(),
  address: z.string().nullable(),
  areaPath: z.string(),
  dueOn: z.string(),
  /** Days until the follow-up; negative when it is overdue. */
  daysLeft: z.int(),
  lastOn: z.string().nullable(),
  institutionName: z.string().nullable(),
  contracted: z.boolean(),
  about: z.string().nullable(),
  /** Longest time to the next follow-up, in days; for health roles. */
  gapDays: z.int().nullable(),
})
export type DueFollowUp = z.infer<typeof DueFollowUp>

/** What the list of follow-ups is asked. */
export const DueAsk = z.object({
  area: z.string().max(200).optional(),
  householdId: z.uuid().optional(),
  personId: z.uuid().optional(),
  limit: z.int().min(1).max(500).default(200),
})
export type DueAsk = z.input<typeof DueAsk>

/** Follow-ups due by the day that the settings show ahead, the earliest first. */
export const DueBoard = z.object({
  today: z.string(),
  until: z.string(),
  overdue: z.int(),
  week: z.int(),
  count: z.int(),
  items: z.array(DueFollowUp),
})
export type DueBoard = z.infer<typeof DueBoard>

/** What everybody who works with a household may know of its members' health. */
export const HealthStatus = z.object({
  today: z.string(),
  persons: z.array(
    z.object({
      personId: z.uuid(),
      personName: z.string(),
      age: z.int().nullable(),
      contract: z
        .object({
          id: z.uuid(),
          team: z.string(),
          institutionName: z.string(),
          validTo: z.string(),
          services: z.int(),
          performed: z.boolean(),
        })
        .nullable(),
      /** Somebody for whom a contract should be signed. */
      shouldSign: z.boolean(),
      followUpOn: z.string().nullable(),
      largeSelfPaid: z.boolean(),
      covered: z.boolean(),
    }),
  ),
})
export type HealthStatus = z.infer<typeof HealthStatus>
