import { addDays, type LocalDate } from '@county/kernel/local-date'
import { errors } from '../errors.ts'
import type { Settings } from '../setting/setting-key.ts'

/** Results after which the child is no longer on the list. */
export const ENDING: readonly string[] = ['returned', 'mistaken', 'lawful']

/** What a visit says of what comes next. */
export interface VisitFacts {
  visitedOn: LocalDate
  result: string
  returnBy?: string | null
}

/** The day of the next visit: the promised day of return, else the longest gap later; null when the case ends. Throws without a promised day. */
export function nextVisit(visit: VisitFacts, rules: Pick<Settings, 'visitGapDays'>): LocalDate | null {
  if (ENDING.includes(visit.result)) return null
  if (visit.result !== 'promised') return addDays(visit.visitedOn, rules.visitGapDays)
  if (!visit.returnBy) throw errors.error('EDUCATION_NEEDS_RETURN_DAY')
  return visit.returnBy
}
