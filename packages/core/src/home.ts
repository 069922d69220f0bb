import { z } from 'zod'

/** Something to do today, most urgent first; shown in due lists on every home page. */
export const DueItem = z.object({
  id: z.string(),
  module: z.string(),
  title: z.string(),
  detail: z.string().nullable(),
  dueOn: z.string().nullable(),
  overdue: z.boolean(),
  href: z.string(),
  householdId: z.uuid().nullable(),
  areaPath: z.string().nullable(),
})
export type DueItem = z.infer<typeof DueItem>

/** What is due in all modules, and the modules that could not say. */
export const AllDue = z.object({
  items: z.array(DueItem),
  /** A module has more than were asked for. */
  more: z.boolean(),
  failed: z.array(z.string()),
})
export type AllDue = z.infer<typeof AllDue>

/** One figure against its target on a module's home page; `href` opens its rows. */
export const HomeFigure = z.object({
  indicatorId: z.string(),
  value: z.number().nullable(),
  of: z.number().nullable(),
  unit: z.string(),
  target: z.number().nullable(),
  previous: z.number().nullable(),
  trend: z.array(z.object({ month: z.string(), value: z.number().nullable() })),
})
export type HomeFigure = z.infer<typeof HomeFigure>
