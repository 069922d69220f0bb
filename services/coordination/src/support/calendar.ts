import type { Context } from '@county/api-kit/verb'
import type { WorkdayCalendar } from '@county/kernel/workdays'

/** The county's workday calendar. */
export async function loadCalendar(c: Context): Promise<WorkdayCalendar> {
  const days = await c.tx.query<{ day: string; kind: 'holiday' | 'workday' }>(`select day, kind from core.calendar_day`)
  return new Map(days.map((d) => [d.day, d.kind]))
}

/** A whole-number setting of the county on the day of the request, or its initial value. */
export async function settingNumber(c: Context, key: string, initial: number): Promise<number> {
  const row = await c.tx.maybe<{ value: unknown }>(`select core.setting_on($1, $2) as value`, [key, c.today])
  return typeof row?.value === 'number' ? row.value : initial
}
