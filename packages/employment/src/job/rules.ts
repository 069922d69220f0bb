import { inspectCreditCode } from '@county/kernel/credit-code'
import { addDays, type LocalDate } from '@county/kernel/local-date'
import { errors } from '../errors.ts'

/** First and last day of a job; without a last day it goes on. */
export interface JobSpan {
  startedOn: LocalDate
  endedOn: LocalDate | null
}

/** Whether a job is held on a day; its last day counts. */
export function isHeldOn(job: JobSpan, day: LocalDate): boolean {
  return job.startedOn <= day && (job.endedOn === null || job.endedOn >= day)
}

/** Whether two jobs share a day. */
export function overlaps(a: JobSpan, b: JobSpan): boolean {
  return (a.endedOn === null || a.endedOn >= b.startedOn) && (b.endedOn === null || b.endedOn >= a.startedOn)
}

/** Throws EMPLOYMENT_JOB_DATES when a job ends before it starts. */
export function assertJobDates(job: JobSpan): void {
  if (job.endedOn !== null && job.endedOn < job.startedOn)
    throw errors.error('EMPLOYMENT_JOB_DATES', { start: job.startedOn, end: job.endedOn })
}

/**
 * The last day of the current main job when a new one begins: the day before. Throws EMPLOYMENT_JOB_ACTIVE when the new
 * job does not begin after the current one.
 */
export function endBeforeNext(current: JobSpan, nextStartsOn: LocalDate): LocalDate {
  if (nextStartsOn <= current.startedOn) throw errors.error('EMPLOYMENT_JOB_ACTIVE', { since: current.startedOn })
  return addDays(nextStartsOn, -1)
}

/** A credit code in its normal form; null stays null. Throws EMPLOYMENT_CREDIT_CODE (GB 32100-2015). */
export function readCreditCode(raw: string | null | undefined): string | null {
  if (!raw) return null
  const read = inspectCreditCode(raw)
  if (!read.ok) throw errors.error('EMPLOYMENT_CREDIT_CODE', { problem: read.code })
  return read.value
}
