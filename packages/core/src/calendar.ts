import { z } from 'zod'

/** A day that differs from the plain week. */
export const CalendarDay = z.strictObject({
  day: z.iso.date(),
  kind: z.enum(['holiday', 'workday']),
  name: z.string().trim().min(1).max(40),
})
export type CalendarDay = z.infer<typeof CalendarDay>
