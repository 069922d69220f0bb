import { LocalDate } from '@county/kernel/local-date'
import { Month } from '@county/kernel/month'
import { z } from 'zod'

/** Where a month is in its cycle. */
const MonthState = z.enum(['none', 'open', 'closed'])

/** Whether a report came, and when: on time and late are kept apart. */
export const Arrival = z.enum(['onTime', 'late', 'waiting', 'overdue', 'missing'])
export type Arrival = z.infer<typeof Arrival>

/** The due day of a month, with what the workday calendar says of it. */
export const DueDay = z.object({
  dueOn: LocalDate,
  isWorkday: z.boolean(),
  /** The last workday on or before the due day: who wants to file in office hours files by then. */
  lastWorkday: LocalDate,
  /** Workdays left from today up to the due day, today not counted; negative when it is over. */
  workdaysLeft: z.int(),
})
export type DueDay = z.infer<typeof DueDay>

/** A month's place in the cycle and how many reports came. */
export const MonthStatus = z.object({
  month: Month,
  state: MonthState,
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  closedByName: z.string().nullable(),
  due: DueDay,
  counts: z.object({
    expected: z.int(),
    onTime: z.int(),
    late: z.int(),
    waiting: z.int(),
    overdue: z.int(),
    missing: z.int(),
    returned: z.int(),
  }),
  /** Share of expected reports that came, and that came on time, in percent. */
  rate: z.object({ arrived: z.number().nullable(), onTime: z.number().nullable() }),
  disputes: z.int(),
  figures: z.int(),
  frozenRows: z.int(),
  missing: z.array(z.object({ reportId: z.uuid(), measure: z.int(), title: z.string(), unitName: z.string() })),
  unlocks: z.array(
    z.object({
      id: z.uuid(),
      reportId: z.uuid(),
      measure: z.int(),
      personName: z.string(),
      reason: z.string(),
      expiresAt: z.string(),
      active: z.boolean(),
    }),
  ),
})
export type MonthStatus = z.infer<typeof MonthStatus>
