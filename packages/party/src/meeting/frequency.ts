import { addDays, type LocalDate, partsOf, quarterEnd } from '@county/kernel/local-date'
import type { MeetingKind } from '../codes.ts'
import type { SettingKey, Settings } from '../setting/setting-key.ts'

/** How often each kind is due, and by which setting. */
const FREQUENCY: Readonly<Record<MeetingKind, { per: 'month' | 'quarter'; times: SettingKey }>> = {
  branch: { per: 'quarter', times: 'branchMeetings' },
  committee: { per: 'month', times: 'committeeMeetings' },
  group: { per: 'month', times: 'groupMeetings' },
  lecture: { per: 'quarter', times: 'lectures' },
  themeDay: { per: 'month', times: 'themeDays' },
}

/** The first and last day of the month or quarter that holds a day. */
export function periodOf(per: 'month' | 'quarter', day: LocalDate): { from: LocalDate; to: LocalDate } {
  const { year, month } = partsOf(day)
  const first = per === 'month' ? month : month - ((month - 1) % 3)
  const from = `${year}-${String(first).padStart(2, '0')}-01`
  if (per === 'quarter') return { from, to: quarterEnd(day) }
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return { from, to: addDays(next, -1) }
}

/** A kind with how often it was held in its period and how often it should be. */
export interface Attendance {
  kind: MeetingKind
  held: number
  needed: number
  to: LocalDate
}

/**
 * How a branch stands in the month and quarter of a day. A branch with fewer than seven members has no committee, one
 * without groups no group meetings (支部工作条例第二十条：有正式党员七人以上的设支部委员会).
 */
export function standingOf(
  branch: { members: number; groups: number },
  meetings: readonly { kind: string; heldOn: LocalDate }[],
  day: LocalDate,
  rules: Settings,
): Attendance[] {
  return (Object.keys(FREQUENCY) as MeetingKind[]).flatMap((kind) => {
    if (kind === 'committee' && branch.members < 7) return []
    if (kind === 'group' && branch.groups === 0) return []
    const { per, times } = FREQUENCY[kind]
    const { from, to } = periodOf(per, day)
    const held = meetings.filter((m) => m.kind === kind && m.heldOn >= from && m.heldOn <= to).length
    return [{ kind, held, needed: rules[times], to }]
  })
}
