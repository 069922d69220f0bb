import { errors } from './errors.ts'

/** Beginning and end of a row; no end: it runs on. */
export interface Dates {
  startedOn: string
  endsOn: string | null
}

/** Whether a row ends before it begins. A row of one day is in order. */
export function endsTooEarly({ startedOn, endsOn }: Dates): boolean {
  return endsOn !== null && endsOn < startedOn
}

/** Throws HOUSING_ENDS_BEFORE_START. */
export function assertDates(dates: Dates): void {
  if (endsTooEarly(dates)) throw errors.error('HOUSING_ENDS_BEFORE_START', { ...dates })
}
