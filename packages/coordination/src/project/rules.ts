/** Stages in the order they are gone through. */
const ORDER = ['library', 'approved', 'building', 'finished', 'accepted', 'handedOver']

/** What a rule looks at in a project; money in fen, progress in percent. */
export interface ProjectFacts {
  stage: string
  progress: number | null
  investment: number | null
  paid: number | null
  acceptedOn: string | null
  handedOverOn: string | null
  startedOn: string | null
}

/** Share of the investment paid, in percent; null without an investment. */
function paidPercent(p: Pick<ProjectFacts, 'investment' | 'paid'>): number | null {
  return p.investment ? Math.round(((p.paid ?? 0) / p.investment) * 1000) / 10 : null
}

/** Whether money was paid ahead of the work: the paid share exceeds the progress by more than `slack` points. */
export function isPaidAhead(p: ProjectFacts, slack = 10): boolean {
  const paid = paidPercent(p)
  return paid !== null && paid > (p.progress ?? 0) + slack
}

/** Whether a stage has been reached. */
export function hasReached(stage: string, wanted: string): boolean {
  return ORDER.indexOf(stage) >= ORDER.indexOf(wanted)
}

/** The first field that contradicts the stage or another field; null when the project is sound. */
export function contradiction(p: ProjectFacts): keyof ProjectFacts | null {
  if (hasReached(p.stage, 'accepted') && !p.acceptedOn) return 'acceptedOn'
  if (p.stage === 'handedOver' && !p.handedOverOn) return 'handedOverOn'
  if (p.acceptedOn && p.handedOverOn && p.handedOverOn < p.acceptedOn) return 'handedOverOn'
  if (p.startedOn && p.acceptedOn && p.acceptedOn < p.startedOn) return 'acceptedOn'
  if (p.investment !== null && (p.paid ?? 0) > p.investment) return 'paid'
  return null
}
