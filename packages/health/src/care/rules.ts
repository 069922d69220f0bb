import { addDays, type LocalDate } from '@county/kernel/local-date'
import type { FollowedFor } from '../codes.ts'
import { errors } from '../errors.ts'
import type { SettingKey, Settings } from '../setting/setting-key.ts'

/** Longest time between two follow-ups for a group, in days. */
export function gapDays(about: FollowedFor, settings: Settings): number {
  return settings[`gap.${about}` as SettingKey]
}

/** What is known of the follow-ups of one person for one reason. */
export interface Followed {
  about: FollowedFor
  /** First day of being managed. */
  since: LocalDate
  /** The last follow-up that reached the person, and the day agreed then. */
  last: { performedOn: LocalDate; nextOn: LocalDate | null } | null
}

/**
 * The day by which the next follow-up is due: the day agreed, else the group's interval after the last one; before the
 * first one, the days that the settings give from the beginning.
 */
export function nextFollowUp({ about, since, last }: Followed, settings: Settings): LocalDate {
  if (!last) return addDays(since, settings.firstFollowUp)
  const latest = addDays(last.performedOn, gapDays(about, settings))
  return last.nextOn && last.nextOn < latest ? last.nextOn : latest
}

/** Throws HEALTH_NEXT_TOO_EARLY or HEALTH_NEXT_TOO_LATE unless the agreed day lies within the group's interval. */
export function assertNextOn(about: FollowedFor, performedOn: LocalDate, nextOn: LocalDate, settings: Settings): void {
  if (nextOn <= performedOn) throw errors.error('HEALTH_NEXT_TOO_EARLY', { nextOn, performedOn })
  const days = gapDays(about, settings)
  const latest = addDays(performedOn, days)
  if (nextOn > latest) throw errors.error('HEALTH_NEXT_TOO_LATE', { nextOn, latest, days })
}
