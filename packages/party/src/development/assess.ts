import type { LocalDate } from '@county/kernel/local-date'
import type { Settings } from '../setting/setting-key.ts'
import { dueDay, earliestDay, isDone, isEnded, reasonsOn, wasLate } from './engine.ts'
import { type CandidateFile, checksOf, passed, probationEnd, type StepRecord } from './file.ts'
import type { Reason } from './reason.ts'
import type { StepKey } from './step.ts'
import { STEPS } from './steps.ts'

/** How a step stands: done; possible today; waiting for a day; waiting for other steps; over with the procedure. */
export type StepStanding = 'done' | 'open' | 'waiting' | 'blocked' | 'over'

/** A step of a candidate as of a day. */
export interface StepState {
  key: StepKey
  standing: StepStanding
  /** Day of the record that counts; of repeated steps the last. */
  on: LocalDate | null
  /** First day on which it may be; null while no rule sets one. */
  earliest: LocalDate | null
  /** Day after which it is late; null when none runs. */
  due: LocalDate | null
  /** Late now, or recorded late. */
  late: boolean
  /** Why not today. */
  reasons: Reason[]
  /** Times a repeated step was recorded. */
  times: number
  /** May be recorded today: also the next check of a step that is done, and a step that lapsed. */
  possible: boolean
}

/** What a candidate is called, by what has been reached. */
export type Standing = 'applicant' | 'activist' | 'target' | 'probationary' | 'full' | 'refused'

/** A candidate as of a day: every step, what is possible now, what is due next. */
export interface Assessment {
  standing: Standing
  stage: 1 | 2 | 3 | 4 | 5
  steps: StepState[]
  /** Steps that may be recorded today, in order. */
  possible: StepKey[]
  /** The most urgent step with a day: its due day, or the first day on which the next one may be. */
  next: { step: StepKey; due: LocalDate | null; earliest: LocalDate | null; late: boolean } | null
  probationEnd: LocalDate | null
}

/** What a candidate is called by the steps passed. */
export function standingOf(file: CandidateFile): Standing {
  if (passed(file, 's24')) return 'full'
  if (file.records.some((r) => r.step === 's23' && r.result === 'fail')) return 'refused'
  if (passed(file, 's17')) return 'probationary'
  if (passed(file, 's07')) return 'target'
  return passed(file, 's03') ? 'activist' : 'applicant'
}

/** Whether any record of a step was late against the records before it. */
function recordedLate(file: CandidateFile, key: StepKey, rules: Settings): boolean {
  return file.records.some(
    (r: StepRecord, i) => r.step === key && wasLate({ ...file, records: file.records.slice(0, i) }, r, rules),
  )
}

function stateOf(file: CandidateFile, key: StepKey, today: LocalDate, rules: Settings): StepState {
  const done = isDone(file, key, rules)
  const reasons = reasonsOn(file, key, today, rules)
  const earliest = earliestDay(file, key, rules)
  const due = dueDay(file, key, rules)
  const checks = checksOf(file, key)
  const repeated = STEPS.find((s) => s.key === key)?.repeated
  const runs = due !== null && (repeated ? !isEnded(file) : !done)
  const possible = reasons.length === 0
  const lapsed = done && !repeated && possible
  const standing: StepStanding =
    done && !lapsed
      ? 'done'
      : possible
        ? 'open'
        : isEnded(file)
          ? 'over'
          : reasons.every((r) => r.code === 'TOO_EARLY' || r.code === 'BEFORE')
            ? 'waiting'
            : 'blocked'
  return {
    key,
    standing,
    on: (repeated ? checks.at(-1) : passed(file, key))?.on ?? null,
    earliest: done && !lapsed ? null : earliest,
    due: runs ? due : null,
    late: (runs && today > (due as string)) || recordedLate(file, key, rules),
    reasons: done && !lapsed ? [] : reasons,
    times: checks.length,
    possible,
  }
}

/** Everything about a candidate as of a day: the one computation that browser and server share. */
export function assess(file: CandidateFile, today: LocalDate, rules: Settings): Assessment {
  const steps = STEPS.map((s) => stateOf(file, s.key, today, rules))
  const waiting = steps.filter((s) => s.standing === 'open' || s.standing === 'waiting' || s.due !== null)
  const order = (s: StepState) => s.due ?? (s.standing === 'open' ? today : (s.earliest ?? '9999'))
  const first = [...waiting].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))[0]
  const open = STEPS.find((s) => !steps.some((x) => x.key === s.key && x.standing === 'done'))
  return {
    standing: standingOf(file),
    stage: open?.stage ?? 5,
    steps,
    possible: steps.filter((s) => s.possible).map((s) => s.key),
    next:
      first && !isEnded(file)
        ? {
            step: first.key,
            due: first.due,
            earliest: first.earliest,
            late: first.due !== null && today > first.due,
          }
        : null,
    probationEnd: probationEnd(file, rules) ?? null,
  }
}
