import { type Context, command, query } from '@county/api-kit/verb'
import { CalendarDay } from '@county/core/calendar'
import { type CalendarPort, calendarPort } from '@county/core/ports/calendar'
import { z } from 'zod'

const Year = z.int().min(2000).max(2199)

/** Days of a year that differ from the plain week. */
export const list = query({
  name: 'core.calendar.list',
  title: { zh: '工作日历', en: 'Workday calendar' },
  permission: 'signedIn',
  input: z.strictObject({ year: Year }),
  output: z.array(CalendarDay),
  run: (c, { year }) =>
    c.tx.query(`select day, kind, name from core.calendar_day where day between $1 and $2 order by day`, [
      `${year}-01-01`,
      `${year}-12-31`,
    ]),
})

/** Puts a year's days, as the State Council's notice has them, in place of those stored. INVALID_INPUT for another year's day. */
export const importYear = command({
  name: 'core.calendar.import',
  title: { zh: '导入年度放假安排', en: 'Import a year’s holidays' },
  permission: 'core.calendar.manage',
  entity: 'core.calendar_day',
  input: z
    .strictObject({ year: Year, days: z.array(CalendarDay).min(1).max(120) })
    .refine((i) => i.days.every((d) => d.day.startsWith(`${i.year}-`)), { path: ['days'] }),
  output: z.object({ days: z.int() }),
  async run(c, { year, days }) {
    await c.tx.query(`delete from core.calendar_day where day between $1 and $2`, [`${year}-01-01`, `${year}-12-31`])
    await storeDays(c, days)
    return { value: { days: days.length }, audit: { entityId: null, after: { year, days } } }
  },
})

/** Stores days; a day given twice keeps the last. */
export async function storeDays(c: Context, days: readonly CalendarDay[]): Promise<void> {
  const unique = [...new Map(days.map((d) => [d.day, d])).values()]
  await c.tx.query(
    `insert into core.calendar_day (day, kind, name)
     select d.day, d.kind, d.name from json_to_recordset($1) as d(day date, kind text, name text)
     on conflict (day) do update set kind = excluded.kind, name = excluded.name, updated_at = now()`,
    [JSON.stringify(unique)],
  )
}

/** The calendar as other modules use it. */
export const calendarPortEntry = {
  token: calendarPort,
  make: (c: Context): CalendarPort => ({
    async days() {
      const rows = await c.tx.query<{ day: string; kind: 'holiday' | 'workday' }>(
        `select day, kind from core.calendar_day`,
      )
      return new Map(rows.map((r) => [r.day, r.kind]))
    },
  }),
}
