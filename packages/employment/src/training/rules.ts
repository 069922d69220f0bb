import type { LocalDate } from '@county/kernel/local-date'
import { errors } from '../errors.ts'

/** A finished training of a person. */
export interface TrainingDone {
  personId: string
  result: string
  completedOn: LocalDate | null
}

/** Persons who completed at least one training between two days, each once (技能培训 3000 人 counts persons, not 人次). */
export function trainedPersons(done: readonly TrainingDone[], from: LocalDate, to: LocalDate): Set<string> {
  return new Set(
    done
      .filter((d) => d.result === 'passed' && d.completedOn !== null && d.completedOn >= from && d.completedOn <= to)
      .map((d) => d.personId),
  )
}

/** Throws EMPLOYMENT_ATTENDANCE_LOW when too few days were attended to pass; `percent` is the dated least share. */
export function assertAttendance(attended: number, days: number, percent: number): void {
  if (attended * 100 < days * percent) throw errors.error('EMPLOYMENT_ATTENDANCE_LOW', { attended, days, percent })
}

/** Throws EMPLOYMENT_TRAINING_DAY when a day is not one of the course or has not come yet. */
export function assertTrainingDay(
  batch: { startsOn: LocalDate; endsOn: LocalDate },
  day: LocalDate,
  today: LocalDate,
): void {
  if (day < batch.startsOn || day > batch.endsOn || day > today)
    throw errors.error('EMPLOYMENT_TRAINING_DAY', { day, from: batch.startsOn, to: batch.endsOn })
}
