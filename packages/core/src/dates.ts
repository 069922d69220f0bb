import { commonErrors } from './errors.ts'

/** Beginning and end of a row; no end: it runs on. */
export interface Dates {
  startedOn: string
  endsOn: string | null
}

/** Whether a row ends before it begins. A row of one day is in order. */
export function endsTooEarly({ startedOn, endsOn }: Dates): boolean {
  return endsOn !== null && endsOn < startedOn
}

/** Throws ENDS_BEFORE_START. */
export function assertDates({ startedOn, endsOn }: Dates): void {
  if (endsTooEarly({ startedOn, endsOn })) throw commonErrors.error('ENDS_BEFORE_START', { startedOn, endsOn })
}
