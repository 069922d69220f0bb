import { type LocalDate, quarterEnd } from '@county/kernel/local-date'
import { isLabour, type LabourFacts, type LabourRules } from '../labour-record/labour.ts'

/** A member as the rule sees them; members without a labour record have `record: false` facts and never count. */
export interface HouseholdMember extends LabourFacts {
  willingToWork: boolean
  /** Has a job, main or side, on the day. */
  employed: boolean
}

/** The dated rules of zero-employment households. */
export interface ZeroRules extends LabourRules {
  zeroNeedsWilling: boolean
}

/** What the rule found out about a household. */
export interface ZeroFinding {
  zero: boolean
  /** Labourers that count: able, of working age, no student, no recorded carer. */
  labourers: number
  willing: number
  employed: number
}

/**
 * Whether a household is a zero-employment household (零就业家庭) on a day: it has at least one labourer who is no recorded
 * carer (and, by setting, at least one willing to work), and no member at all has a job.
 */
export function findZero(members: readonly HouseholdMember[], day: LocalDate, rules: ZeroRules): ZeroFinding {
  const labour = members.filter((m) => !m.carer && isLabour(m, day, rules))
  const willing = labour.filter((m) => m.willingToWork).length
  const employed = members.filter((m) => m.employed).length
  const zero = employed === 0 && labour.length > 0 && (!rules.zeroNeedsWilling || willing > 0)
  return { zero, labourers: labour.length, willing, employed }
}

/** The day by which a household must be cleared: the end of the quarter of recognition. */
export function clearingDeadline(recognisedOn: LocalDate): LocalDate {
  return quarterEnd(recognisedOn)
}
