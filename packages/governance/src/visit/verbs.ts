import { z } from 'zod'

/** A household to be visited. */
export const VisitDue = z.object({
  householdId: z.uuid(),
  householdNo: z.string(),
  headName: z.string().nullable(),
  address: z.string().nullable(),
  areaPath: z.string(),
  /** Households of the anti-poverty system that are at risk, and those that asked for help at the last visit. */
  key: z.boolean(),
  lastVisitOn: z.string().nullable(),
  lastNeed: z.string().nullable(),
  dueOn: z.string().nullable(),
  daysLeft: z.int().nullable(),
})
export type VisitDue = z.infer<typeof VisitDue>
/** Households to be visited, the most urgent first. */
export const VisitBoard = z.object({
  today: z.string(),
  due: z.array(VisitDue),
  overdue: z.int(),
  total: z.int(),
  visitedThisMonth: z.int(),
})
