import { addDays, type LocalDate } from '@county/kernel/local-date'
import type { DisputeGrade, DisputeLevel } from '../codes.ts'
import { errors } from '../errors.ts'
import type { SettingKey, Settings } from '../setting/setting-key.ts'

const LEVELS = ['community', 'street', 'county'] as const
const NAMES: Readonly<Record<DisputeGrade, string>> = { ordinary: 'Ordinary', difficult: 'Difficult', major: 'Major' }

/** Days that a level has for a dispute of a grade (dated parameters). */
export function limitDays(level: string, grade: string, rules: Settings): number {
  return rules[`${level}${NAMES[grade as DisputeGrade]}Days` as SettingKey]
}

/** The last day of the step that runs: grading after the finding, mediation after grading or raising; null when closed. */
export function dueOn(
  dispute: { foundOn: LocalDate; grade: string | null; level: string; outcome: string | null },
  from: LocalDate,
  rules: Settings,
): LocalDate | null {
  if (dispute.outcome) return null
  return dispute.grade
    ? addDays(from, limitDays(dispute.level, dispute.grade, rules))
    : addDays(dispute.foundOn, rules.gradeDays)
}

/** Where a dispute stands: to be graded, being mediated, or closed. */
export function stateOf(dispute: { grade: string | null; outcome: string | null }): 'found' | 'mediating' | 'closed' {
  return dispute.outcome ? 'closed' : dispute.grade ? 'mediating' : 'found'
}

/** The level above. Throws GOVERNANCE_TOP_LEVEL from the county. */
export function levelAbove(level: string): DisputeLevel {
  const next = LEVELS[LEVELS.indexOf(level as DisputeLevel) + 1]
  if (!next) throw errors.error('GOVERNANCE_TOP_LEVEL')
  return next
}

/** Outcome and day go together, and a settlement says what was agreed. Throws otherwise. */
export function assertOutcome(dispute: {
  foundOn: LocalDate
  outcome: string | null
  outcomeOn: LocalDate | null
  agreement: string | null
}): void {
  const { outcome, outcomeOn, foundOn, agreement } = dispute
  if ((outcome === null) !== (outcomeOn === null) || (outcomeOn !== null && outcomeOn < foundOn))
    throw errors.error('GOVERNANCE_NEEDS_OUTCOME')
  if (outcome === 'settled' && !agreement) throw errors.error('GOVERNANCE_NEEDS_AGREEMENT')
}
