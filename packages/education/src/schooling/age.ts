import { addYears, ageOn, type LocalDate, localDate, partsOf } from '@county/kernel/local-date'
import type { Stage } from '../codes.ts'
import type { Settings } from '../setting/setting-key.ts'

/** A month and day written as a number: 901 is the first of September. */
const dayOf = (year: number, monthDay: number): LocalDate => localDate(year, Math.floor(monthDay / 100), monthDay % 100)

/** The year in which the school year of a day began. */
export function schoolYearOf(day: LocalDate, rules: Pick<Settings, 'yearStart'>): number {
  const { year } = partsOf(day)
  return day >= dayOf(year, rules.yearStart) ? year : year - 1
}

/** First day of a school year. */
export function yearStart(year: number, rules: Pick<Settings, 'yearStart'>): LocalDate {
  return dayOf(year, rules.yearStart)
}

/** Age in years that decides about entry: at the cutoff of the school year (六周岁 by 31 August). */
export function entryAge(birthDate: LocalDate, year: number, rules: Pick<Settings, 'cutoff'>): number {
  return ageOn(birthDate, dayOf(year, rules.cutoff))
}

/**
 * Whether a child is to be in compulsory education on a day: old enough at the cutoff of the school year, and not yet of the
 * age at which the watch ends (义务教育法 art. 11; 国办发〔2017〕72号).
 */
export function isCompulsory(
  birthDate: LocalDate,
  day: LocalDate,
  rules: Pick<Settings, 'cutoff' | 'primaryAge' | 'compulsoryToAge' | 'yearStart'>,
): boolean {
  const entered = entryAge(birthDate, schoolYearOf(day, rules), rules) >= rules.primaryAge
  return entered && day < addYears(birthDate, rules.compulsoryToAge)
}

/** Whether the ledger holds a child on a day. */
export function isRecorded(
  birthDate: LocalDate,
  day: LocalDate,
  rules: Pick<Settings, 'recordFromAge' | 'recordToAge'>,
): boolean {
  const age = ageOn(birthDate, day)
  return age >= rules.recordFromAge && age <= rules.recordToAge
}

/** Grades in order, by which a child goes up year by year; vocational schools and universities branch off. */
export const LADDER = [
  'K1',
  'K2',
  'K3',
  'P1',
  'P2',
  'P3',
  'P4',
  'P5',
  'P6',
  'J1',
  'J2',
  'J3',
  'S1',
  'S2',
  'S3',
] as const
const STAGES: Readonly<Record<string, Stage>> = {
  K: 'kindergarten',
  P: 'primary',
  J: 'junior',
  S: 'senior',
  V: 'vocational',
  H: 'higher',
}

/** The stage a grade belongs to. */
export function stageOf(grade: string): Stage {
  return STAGES[grade[0] as string] as Stage
}

/** The grade in which a child of a birth date is expected in a school year, by age alone; undefined when too young or too old. */
export function gradeByAge(
  birthDate: LocalDate,
  year: number,
  rules: Pick<Settings, 'cutoff' | 'primaryAge'>,
): (typeof LADDER)[number] | undefined {
  return LADDER[entryAge(birthDate, year, rules) - rules.primaryAge + 3]
}
