import { addDays, addMonths, addYears, type LocalDate } from '@county/kernel/local-date'
import type { Settings } from '../setting/setting-key.ts'
import type { Anchor, Interval, StepKey } from './step.ts'

/** What was recorded about a step. Several records of a step: checks, or a step held again; the last one that passed counts. */
export interface StepRecord {
  step: StepKey
  on: LocalDate
  /** Last day of a publicity or a training. */
  until: LocalDate | null
  hours: number | null
  /** Names of contacts, introducers or who talked. */
  persons: readonly string[]
  /** Members entitled to vote, those present, votes in favour. */
  eligible: number | null
  present: number | null
  inFavour: number | null
  /** `extend` only for the conversion: the probation is extended by `extendMonths`. */
  result: 'pass' | 'fail' | 'extend'
  extendMonths: number | null
  /** Why an approval took longer than the ordinary time. */
  specialReason: string | null
}

/** A candidate as the rules see it: the birth date and the records in the order in which they were made. */
export interface CandidateFile {
  birthDate: LocalDate | null
  records: readonly StepRecord[]
}

/** The last passed record of a step. */
export function passed(file: CandidateFile, step: StepKey): StepRecord | undefined {
  return file.records.findLast((r) => r.step === step && r.result === 'pass')
}

/** Records of a step that is repeated, oldest first. */
export function checksOf(file: CandidateFile, step: StepKey): StepRecord[] {
  return file.records.filter((r) => r.step === step).sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** The decision to extend the probation, when there was one. */
export function extension(file: CandidateFile): StepRecord | undefined {
  return file.records.findLast((r) => r.step === 's23' && r.result === 'extend')
}

/** The day on which the probation ends: a year after the branch meeting, later by an extension. */
export function probationEnd(file: CandidateFile, rules: Settings): LocalDate | undefined {
  const taken = passed(file, 's15')
  if (!taken) return undefined
  return addMonths(taken.on, rules.probationMonths + (extension(file)?.extendMonths ?? 0))
}

/** The day from which an interval runs; undefined while it is not known. */
export function anchorDay(file: CandidateFile, anchor: Anchor, rules: Settings): LocalDate | undefined {
  if (anchor === 'birth') return file.birthDate ?? undefined
  if (anchor === 'probationEnd') return probationEnd(file, rules)
  return passed(file, anchor)?.on
}

/** The day an interval leads to; undefined while its beginning is not known. */
export function dayOf(file: CandidateFile, interval: Interval, rules: Settings): LocalDate | undefined {
  const from = anchorDay(file, interval.from, rules)
  if (from === undefined) return undefined
  const length = rules[interval.length] * (interval.before ? -1 : 1)
  if (interval.unit === 'days') return addDays(from, length)
  return interval.unit === 'months' ? addMonths(from, length) : addYears(from, length)
}
