import { type LocalDate, partsOf } from '@county/kernel/local-date'
import { listMonths, type Month, monthOf } from '@county/kernel/month'

/** A meeting that was held. */
export interface HeldMeeting {
  kind: string
  heldOn: LocalDate
}

/** Months without a dispatch meeting and quarters without a joint conference. */
export interface MeetingGaps {
  months: Month[]
  /** `2026Q3` */
  quarters: string[]
}

/** Quarter of a date: `2026Q3`. */
export function quarterOf(date: LocalDate): string {
  const { year, month } = partsOf(date)
  return `${year}Q${Math.ceil(month / 3)}`
}

/**
 * Finished months and quarters in which a meeting the plan asks for was not held: at least one dispatch a month and
 * one joint conference a quarter (保障措施二). Each counts from the first that began inside the range.
 */
export function meetingGaps(held: readonly HeldMeeting[], from: Month, today: LocalDate): MeetingGaps {
  const finished = listMonths(from, monthOf(today)).slice(0, -1)
  const dispatched = new Set(held.filter((m) => m.kind === 'dispatch').map((m) => monthOf(m.heldOn)))
  const conferred = new Set(held.filter((m) => m.kind === 'conference').map((m) => quarterOf(m.heldOn)))
  const months = finished.filter((m) => !dispatched.has(m))
  const current = quarterOf(today)
  const first = finished.filter((m) => Number(m.slice(5)) % 3 === 1).map((m) => quarterOf(`${m}-01`))
  const quarters = first.filter((q) => q !== current && !conferred.has(q))
  return { months, quarters }
}
