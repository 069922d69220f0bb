import type { StepRecord } from './file.ts'

/** A record with what was left out empty, and passed. */
export function record(of: Pick<StepRecord, 'step' | 'on'> & Partial<StepRecord>): StepRecord {
  return {
    until: null,
    hours: null,
    persons: [],
    eligible: null,
    present: null,
    inFavour: null,
    result: 'pass',
    extendMonths: null,
    specialReason: null,
    ...of,
  }
}
