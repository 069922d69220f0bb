import { addDays, addMonths, daysBetween, type LocalDate } from '@county/kernel/local-date'
import type { Settings } from '../setting/setting-key.ts'
import { anchorDay, type CandidateFile, checksOf, dayOf, extension, passed, type StepRecord } from './file.ts'
import type { Reason } from './reason.ts'
import type { Interval, Step, StepKey } from './step.ts'
import { getStep, STEPS } from './steps.ts'

const kind = (step: Step, kind: Interval['kind']) => (step.intervals ?? []).filter((i) => i.kind === kind)

/** Whether nothing more can be recorded: refused at the conversion, or archived. */
export function isEnded(file: CandidateFile): boolean {
  return file.records.some((r) => r.step === 's23' && r.result === 'fail') || passed(file, 's25') !== undefined
}

/** Whether a step counts as done: passed, or for a repeated one checked often enough. */
export function isDone(file: CandidateFile, key: StepKey, rules: Settings): boolean {
  const { repeated } = getStep(key)
  if (repeated) return checksOf(file, key).length >= rules[repeated.least]
  return passed(file, key) !== undefined
}

/** Whether a later step needs this one anew: what it leads to has lapsed on `day` and is not done. */
function hasLapsed(file: CandidateFile, key: StepKey, day: LocalDate, rules: Settings): boolean {
  return STEPS.some(
    (step) =>
      !passed(file, step.key) &&
      kind(step, 'expire').some((i) => i.from === key && (dayOf(file, i, rules) ?? '9999') < day),
  )
}

/** What has to be there before the step, whatever the day. */
function missing(file: CandidateFile, step: Step, rules: Settings): Reason[] {
  const reasons: Reason[] = []
  for (const key of step.after) {
    const { repeated } = getStep(key)
    if (repeated) {
      const [have, need] = [checksOf(file, key).length, rules[repeated.least]]
      if (have < need) reasons.push({ code: 'CHECKS', step: key, have, need })
    } else if (!passed(file, key)) reasons.push({ code: 'NEEDS', step: key })
  }
  return reasons
}

/** The days before which the step may not be: those of earlier steps, and its least intervals. */
function floors(file: CandidateFile, step: Step, rules: Settings): Reason[] {
  const reasons: Reason[] = []
  const lapsing = kind(step, 'expire').map((i) => i.from as StepKey)
  for (const key of new Set([...step.after, ...lapsing])) {
    const last = getStep(key).repeated ? checksOf(file, key).at(-1) : passed(file, key)
    if (!last) continue
    const ends = last.until ?? last.on
    reasons.push({ code: 'BEFORE', step: key, earliest: key === 'publicity' ? addDays(ends, 1) : ends })
  }
  for (const i of kind(step, 'min')) {
    const earliest = dayOf(file, i, rules)
    if (earliest) reasons.push({ code: 'TOO_EARLY', rule: i.length, value: rules[i.length], earliest })
    else if (i.from === 'birth') reasons.push({ code: 'NO_BIRTH_DATE' })
  }
  if (step.key === 's23' && extension(file)) {
    const earliest = anchorDay(file, 'probationEnd', rules) as LocalDate
    reasons.push({ code: 'TOO_EARLY', rule: 'extensionMin', value: extension(file)?.extendMonths ?? 0, earliest })
  } else if (step.key === 's23') {
    const earliest = anchorDay(file, 'probationEnd', rules)
    if (earliest) reasons.push({ code: 'TOO_EARLY', rule: 'probationMonths', value: rules.probationMonths, earliest })
  }
  return reasons
}

/** The first day on which a step may be, as far as it is known; null when no rule sets one yet. */
export function earliestDay(file: CandidateFile, key: StepKey, rules: Settings): LocalDate | null {
  const days = floors(file, getStep(key), rules).flatMap((r) => ('earliest' in r ? [r.earliest] : []))
  return days.sort().at(-1) ?? null
}

/** The day after which a step is late: its interval, or for repeated ones the next check; null when none runs. */
export function dueDay(file: CandidateFile, key: StepKey, rules: Settings): LocalDate | null {
  const step = getStep(key)
  if (step.repeated) {
    const from = checksOf(file, key).at(-1)?.on ?? passed(file, step.repeated.from)?.on
    return from && !passed(file, step.repeated.until) ? addMonths(from, rules[step.repeated.every]) : null
  }
  const days = kind(step, 'due').flatMap((i) => dayOf(file, i, rules) ?? [])
  return days.sort()[0] ?? null
}

/** Why the step is not possible on a day, whatever is recorded about it. Empty: it is possible. */
export function reasonsOn(file: CandidateFile, key: StepKey, day: LocalDate, rules: Settings): Reason[] {
  if (isEnded(file)) return [{ code: 'ENDED' }]
  const step = getStep(key)
  if (step.repeated && passed(file, step.repeated.until)) return [{ code: 'DONE', step: key }]
  if (!step.repeated && passed(file, key) && !hasLapsed(file, key, day, rules)) return [{ code: 'DONE', step: key }]
  const reasons = missing(file, step, rules)
  for (const reason of floors(file, step, rules))
    if (reason.code === 'NO_BIRTH_DATE' || ('earliest' in reason && day < reason.earliest)) reasons.push(reason)
  for (const i of kind(step, 'expire')) {
    const last = dayOf(file, i, rules)
    if (last && day > last) reasons.push({ code: 'EXPIRED', rule: i.length, step: i.from as StepKey, since: last })
  }
  return reasons
}

/** What is wrong with what is recorded about the step itself: votes, persons, hours, days, results. */
function contentReasons(file: CandidateFile, record: StepRecord, rules: Settings): Reason[] {
  const step = getStep(record.step)
  const reasons: Reason[] = []
  const { eligible, present, inFavour, result, on, until } = record
  if (result === 'fail' && !step.judged) reasons.push({ code: 'RESULT' })
  if (result === 'extend') reasons.push(...extensionReasons(file, record, rules))
  if (step.persons) {
    const [least, greatest] = [rules[step.persons[0]], rules[step.persons[1]]]
    const named = new Set(record.persons).size
    if (named < least || named > greatest) reasons.push({ code: 'PERSONS', least, greatest })
  }
  if (record.step === 's11') {
    const days = until ? daysBetween(on, until) + 1 : 1
    if (days < rules.courseDays && (record.hours ?? 0) < rules.courseHours)
      reasons.push({ code: 'COURSE', days: rules.courseDays, hours: rules.courseHours })
  }
  if (record.step === 'publicity' && (!until || daysBetween(on, until) + 1 < rules.publicityDays))
    reasons.push({ code: 'PUBLICITY', days: rules.publicityDays })
  if (step.votes) {
    if (!eligible || present === null || inFavour === null || present > eligible || inFavour > present)
      reasons.push({ code: 'VOTES' })
    else if (present * 2 <= eligible) reasons.push({ code: 'QUORUM' })
    else if (result !== 'fail' && inFavour * 2 <= eligible) reasons.push({ code: 'MAJORITY' })
  }
  for (const i of kind(step, 'special')) {
    const since = dayOf(file, i, rules)
    if (since && on > since && !record.specialReason) reasons.push({ code: 'SPECIAL', since })
  }
  return reasons
}

function extensionReasons(file: CandidateFile, record: StepRecord, rules: Settings): Reason[] {
  if (record.step !== 's23') return [{ code: 'RESULT' }]
  if (extension(file)) return [{ code: 'EXTENDED' }]
  const { extensionMin: least, extensionMax: greatest } = rules
  const months = record.extendMonths ?? 0
  return months < least || months > greatest ? [{ code: 'EXTENSION', least, greatest }] : []
}

/** Every reason against recording a step; empty when it may be recorded. */
export function refusals(file: CandidateFile, record: StepRecord, rules: Settings): Reason[] {
  return [...reasonsOn(file, record.step, record.on, rules), ...contentReasons(file, record, rules)]
}

/** Whether a recorded step was late when it was done; `before` holds the records made before it. */
export function wasLate(before: CandidateFile, record: StepRecord, rules: Settings): boolean {
  const due = dueDay(before, record.step, rules)
  return due !== null && record.on > due
}

/** What is wrong in a whole history: each record against those made before it. Empty when all of it follows the rules. */
export function violations(file: CandidateFile, rules: Settings): { index: number; reasons: Reason[] }[] {
  return file.records.flatMap((record, index) => {
    const reasons = refusals({ ...file, records: file.records.slice(0, index) }, record, rules)
    return reasons.length ? [{ index, reasons }] : []
  })
}
