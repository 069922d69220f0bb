import { addDays, addMonths, ageOn, type LocalDate } from '@county/kernel/local-date'
import { errors } from '../errors.ts'
import { assertMayWork } from '../labour-record/labour.ts'

/** First day and last agreed (or actual) day of a public-welfare assignment. */
export interface Term {
  startedOn: LocalDate
  until: LocalDate
}

/** What is known when a person is to be given a public-welfare post. */
export interface WelfareCase {
  person: { birthDate: LocalDate; labourAbility: string; fullTimeStudent: boolean; retiresOn: LocalDate | undefined }
  term: Term
  /** The person's earlier assignments, each up to its actual last day. */
  earlier: readonly Term[]
  /** First day of another job or post of the person that overlaps the term. */
  otherJobSince: LocalDate | null
  /** Other posts the household holds during the term. */
  householdPosts: number
  freeSeats: number
  seats: number
}

/** Dated limits of public-welfare posts. */
export interface WelfareLimits {
  welfareAgeLimit: number
  welfareTermMonths: number
  welfareNearRetirement: number
  welfarePerHousehold: number
}

/** Whole months of a term, begun months counted: 2026-01-01 to 2026-03-31 is 3, to 2026-04-01 is 4. */
export function termMonths(term: Term): number {
  let months = 0
  const end = addDays(term.until, 1)
  while (addMonths(term.startedOn, months) < end) months++
  return months
}

/** Whether a person is within `months` of statutory retirement when a term starts. */
function isNearRetirement(retiresOn: LocalDate | undefined, startedOn: LocalDate, months: number): boolean {
  return retiresOn !== undefined && startedOn < retiresOn && addMonths(retiresOn, -months) <= startedOn
}

/**
 * Throws when a public-welfare post may not be given: no ability or student, age at or above the limit on the first day,
 * overlap with other work, too many posts in the household, no free place, or terms beyond the longest
 * (人社部发〔2019〕124号; rules 3_01_011, 5_01_006, 5_15_007). Near retirement the term may run until retirement.
 */
export function assertWelfare(c: WelfareCase, limits: WelfareLimits): void {
  if (c.term.until < c.term.startedOn)
    throw errors.error('EMPLOYMENT_JOB_DATES', { start: c.term.startedOn, end: c.term.until })
  assertMayWork(c.person)
  const age = ageOn(c.person.birthDate, c.term.startedOn)
  if (age >= limits.welfareAgeLimit) throw errors.error('EMPLOYMENT_WELFARE_AGE', { age, max: limits.welfareAgeLimit })
  if (c.otherJobSince) throw errors.error('EMPLOYMENT_WELFARE_HAS_JOB', { since: c.otherJobSince })
  if (c.householdPosts >= limits.welfarePerHousehold)
    throw errors.error('EMPLOYMENT_WELFARE_HOUSEHOLD', { count: c.householdPosts, max: limits.welfarePerHousehold })
  if (c.freeSeats < 1) throw errors.error('EMPLOYMENT_WELFARE_SEATS', { seats: c.seats })
  assertTerm(c, limits)
}

function assertTerm(c: WelfareCase, limits: WelfareLimits): void {
  const months = [...c.earlier, c.term].reduce((sum, term) => sum + termMonths(term), 0)
  if (months <= limits.welfareTermMonths) return
  const near = isNearRetirement(c.person.retiresOn, c.term.startedOn, limits.welfareNearRetirement)
  if (near && c.person.retiresOn && c.term.until < c.person.retiresOn) return
  throw errors.error('EMPLOYMENT_WELFARE_TERM', {
    months,
    max: limits.welfareTermMonths,
    near: limits.welfareNearRetirement,
  })
}
