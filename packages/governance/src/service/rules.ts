import { errors } from '../errors.ts'

/** A step that somebody may take with a case. */
export type CaseStep = 'handOver' | 'answer' | 'sendBack' | 'tell'

const STEPS: Readonly<Record<string, readonly CaseStep[]>> = {
  received: ['handOver', 'tell'],
  returned: ['handOver', 'tell'],
  handed: ['answer', 'sendBack'],
  answered: ['tell'],
}

/** Whether a step follows on a state of a case. */
export function mayStep(state: string, step: CaseStep): boolean {
  return STEPS[state]?.includes(step) ?? false
}

/** The papers an item asks for, one by one. */
export function papersOf(list: string | null): string[] {
  return (list ?? '')
    .split(/[、,，;；\n]/)
    .map((p) => p.trim())
    .filter(Boolean)
}

/** Throws GOVERNANCE_PAPERS_MISSING unless every paper was given now or is still good from before. */
export function assertPapers(needed: readonly string[], given: readonly string[], kept: readonly string[]): void {
  const missing = needed.filter((p) => !given.includes(p) && !kept.includes(p))
  if (missing.length) throw errors.error('GOVERNANCE_PAPERS_MISSING', { papers: missing.join('、') })
}

/** More than one trip needs its reason (只跑一次). Throws GOVERNANCE_NEEDS_TRIP_REASON. */
export function assertTrips({ trips, tripReason }: { trips: number; tripReason: string | null }): void {
  if (trips > 1 && !tripReason) throw errors.error('GOVERNANCE_NEEDS_TRIP_REASON', { trips })
}
