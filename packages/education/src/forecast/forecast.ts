import type { LocalDate } from '@county/kernel/local-date'
import { gradeByAge, LADDER, stageOf } from '../schooling/age.ts'
import type { Settings } from '../setting/setting-key.ts'

/** A child as the forecast sees it: where it goes to school in the school year `since`, and whether that is a school of the sites. */
export interface ForecastChild {
  birthDate: LocalDate
  /** Present grade, null when the child is at no school. */
  grade: string | null
  /** Goes to a school outside the sites; such a child stays there until the end of its stage. */
  elsewhere: boolean
}

/** Grades for which places are offered: kindergarten to the end of compulsory education. */
export const FORECAST_GRADES = LADDER.slice(0, 12)

/**
 * The grade in which a child needs a place in a later school year, and whether a school of the sites must give it. A pupil
 * goes up from the present grade, one a year; a child at no school comes by age. After the last grade nothing is needed.
 */
export function placeIn(
  child: ForecastChild,
  present: number,
  year: number,
  rules: Pick<Settings, 'cutoff' | 'primaryAge'>,
): { grade: string; elsewhere: boolean } | undefined {
  const at = child.grade === null ? -1 : (LADDER as readonly string[]).indexOf(child.grade)
  if (at < 0) {
    const grade = child.grade === null ? gradeByAge(child.birthDate, year, rules) : undefined
    return grade && (FORECAST_GRADES as readonly string[]).includes(grade) ? { grade, elsewhere: false } : undefined
  }
  const grade = LADDER[at + year - present]
  if (!grade || !(FORECAST_GRADES as readonly string[]).includes(grade)) return undefined
  return { grade, elsewhere: child.elsewhere && stageOf(grade) === stageOf(child.grade as string) }
}

/** Need of places of one grade in one school year. */
export interface Need {
  year: number
  grade: string
  /** Children of the registry in this grade. */
  children: number
  /** Of them at schools outside the sites, who need no place here. */
  elsewhere: number
}

/** Children by grade for the present school year and the `years` after it. */
export function forecast(
  children: readonly ForecastChild[],
  present: number,
  years: number,
  rules: Pick<Settings, 'cutoff' | 'primaryAge'>,
): Need[] {
  const needs = new Map<string, Need>()
  for (let year = present; year <= present + years; year++)
    for (const grade of FORECAST_GRADES) needs.set(`${year} ${grade}`, { year, grade, children: 0, elsewhere: 0 })
  for (const child of children)
    for (let year = present; year <= present + years; year++) {
      const place = placeIn(child, present, year, rules)
      const need = place && needs.get(`${year} ${place.grade}`)
      if (!need) continue
      need.children++
      if (place.elsewhere) need.elsewhere++
    }
  return [...needs.values()]
}
