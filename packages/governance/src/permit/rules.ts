import { addDays, addMonths, type LocalDate } from '@county/kernel/local-date'
import { errors } from '../errors.ts'
import type { Settings } from '../setting/setting-key.ts'

type PermitRules = Pick<Settings, 'permitMonths' | 'permitNoticeDays' | 'permitGraceDays'>

/** The day on which the next endorsement is due: a year (dated parameter) after the last one, or after the issue. */
export function nextEndorsement(
  permit: { issuedOn: LocalDate; endorsedOn: LocalDate | null },
  rules: PermitRules,
): LocalDate {
  return addMonths(permit.endorsedOn ?? permit.issuedOn, rules.permitMonths)
}

/** Whether a permit is in force, about to lapse, or suspended because its endorsement is late (《居住证暂行条例》第十条). */
export function standingOf(dueOn: LocalDate, today: LocalDate, rules: PermitRules): 'valid' | 'due' | 'suspended' {
  if (today > addDays(dueOn, rules.permitGraceDays)) return 'suspended'
  return today >= addDays(dueOn, -rules.permitNoticeDays) ? 'due' : 'valid'
}

/**
 * The permit after an endorsement on a day: in time, the year runs on from the day it was due; late, from the day itself
 * (补办签注后恢复使用). Throws GOVERNANCE_ENDORSED_EARLY before the window opens.
 */
export function endorse(
  dueOn: LocalDate,
  on: LocalDate,
  rules: PermitRules,
): { endorsedOn: LocalDate; dueOn: LocalDate } {
  const from = addDays(dueOn, -rules.permitNoticeDays)
  if (on < from) throw errors.error('GOVERNANCE_ENDORSED_EARLY', { from, days: rules.permitNoticeDays })
  const base = on <= dueOn ? dueOn : on
  return { endorsedOn: on, dueOn: addMonths(base, rules.permitMonths) }
}
