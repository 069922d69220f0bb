import { definePort } from '../port.ts'

/** The county's workday calendar inside the server. */
export interface CalendarPort {
  /** Days that differ from the plain week, for the functions of `@county/kernel/workdays`. */
  days(): Promise<ReadonlyMap<string, 'holiday' | 'workday'>>
}

/** Port of the calendar, offered by core. */
export const calendarPort = definePort<CalendarPort>('core.calendar')
