import { ageOn, type LocalDate } from '@county/kernel/local-date'
import { errors } from '../errors.ts'
import type { Settings } from '../setting/setting-key.ts'
import { isCompulsory, isRecorded, stageOf } from './age.ts'
import type { Schooling } from './schooling.ts'

/** What of a schooling row the rules look at. */
export type SchoolingFacts = Pick<Schooling, 'state' | 'schoolName' | 'grade' | 'reason' | 'document' | 'until'>

/**
 * Throws when a row contradicts itself: a pupil without school or grade; a child who postpones or is not in school without a
 * reason; a postponement without approval and last day (义务教育法 art. 11).
 */
export function assertSchooling(row: SchoolingFacts): void {
  if (row.state === 'enrolled' && !(row.schoolName && row.grade)) throw errors.error('EDUCATION_NEEDS_SCHOOL')
  if ((row.state === 'postponed' || row.state === 'notInSchool') && !row.reason)
    throw errors.error('EDUCATION_NEEDS_REASON')
  if (row.state === 'postponed' && !(row.document && row.until)) throw errors.error('EDUCATION_NEEDS_APPROVAL')
}

/** Throws when the child's age forbids the row: out of the ledger's ages, or of compulsory age and called too young. */
export function assertAge(state: string, birthDate: LocalDate, today: LocalDate, rules: Settings): void {
  if (!isRecorded(birthDate, today, rules))
    throw errors.error('EDUCATION_OUT_OF_AGE', {
      age: ageOn(birthDate, today),
      from: rules.recordFromAge,
      to: rules.recordToAge,
    })
  if (state === 'notYet' && isCompulsory(birthDate, today, rules)) throw errors.error('EDUCATION_NOT_YET')
}

/** What follows from a state: fields that belong to another state are emptied, the stage is the grade's. */
export function complete(row: SchoolingFacts): Partial<Schooling> {
  const enrolled = row.state === 'enrolled'
  const away = row.state === 'postponed' || row.state === 'notInSchool'
  return {
    stage: enrolled && row.grade ? stageOf(row.grade) : null,
    ...(enrolled ? {} : { schoolName: null, grade: null, attendance: null, schoolId: null }),
    ...(away ? {} : { reason: null }),
    ...(row.state === 'postponed' ? {} : { document: null, until: null }),
  }
}
