import { z } from 'zod'
import { definePort } from './port.ts'

/** A day that differs from the plain week. */
export const CalendarDay = z.strictObject({
  day: z.iso.date(),
  kind: z.enum(['holiday', 'workday']),
  name: z.string().trim().min(1).max(40),
})
export type CalendarDay = z.infer<typeof CalendarDay>

/** The county's workday calendar inside the server. */
export interface Calendar {
  /** Days that differ from the plain week, for the functions of `@county/kernel/workdays`. */
  days(): Promise<ReadonlyMap<string, 'holiday' | 'workday'>>
}

/** Port of the calendar, offered by core. */
export const calendar = definePort<Calendar>('core.calendar')
