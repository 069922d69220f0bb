import type { EventKind } from '../codes.ts'
import { errors } from '../errors.ts'
import type { Settings } from '../setting/setting-key.ts'

/** Hours in which an event of a kind is to be reported. */
export function hoursAllowed(kind: EventKind, settings: Settings): number {
  const of = { classA: 'hoursA', classB: 'hoursB', classC: 'hoursC', emergency: 'hoursEmergency' } as const
  return settings[of[kind]]
}

/** A civil date and a time of the clock as minutes; throws HEALTH_BAD_TIME unless the time is like 09:30. */
export function minutesOf(day: string, time: string): number {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw errors.error('HEALTH_BAD_TIME', { time })
  return Math.round(Date.parse(`${day}T${time}:00Z`) / 60_000)
}

/** When an event was found and reported; null: not reported yet. */
export interface Reporting {
  foundOn: string
  foundAt: string
  reportedOn: string | null
  reportedAt: string | null
}

/** Whether a report came, or has not come, after the hours allowed; `now` is the county’s day and time. */
export function isLate(r: Reporting, hours: number, now: { day: string; time: string }): boolean {
  const found = minutesOf(r.foundOn, r.foundAt)
  if ((r.reportedOn === null) !== (r.reportedAt === null)) throw errors.error('HEALTH_REPORT_TIME_MISSING')
  const reported = r.reportedOn !== null && r.reportedAt !== null ? minutesOf(r.reportedOn, r.reportedAt) : null
  if (reported !== null && reported < found) throw errors.error('HEALTH_REPORTED_BEFORE_FOUND')
  return (reported ?? minutesOf(now.day, now.time)) - found > hours * 60
}
