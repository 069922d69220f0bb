import type { Context } from '@county/api-kit/verb'
import type { SETTINGS } from '@county/coordination/settings'
import { settingsPort } from '@county/core/ports/settings'
import type { WorkdayCalendar } from '@county/kernel/workdays'

/** The county's workday calendar. */
export async function loadCalendar(c: Context): Promise<WorkdayCalendar> {
  const days = await c.tx.query<{ day: string; kind: 'holiday' | 'workday' }>(`select day, kind from core.calendar_day`)
  return new Map(days.map((d) => [d.day, d.kind]))
}

/** A whole-number setting of the module on the day of the request. */
export function settingNumber(c: Context, key: (typeof SETTINGS)[number]['key']): Promise<number> {
  return c.ports.get(settingsPort).number(key)
}
