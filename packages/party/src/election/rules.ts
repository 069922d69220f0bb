/** A post in a body. */
export interface Post {
  bodyName: string
  bodyKind: string
  post: string
}

/** Why two posts do not go together. */
export type Clash = 'samePost' | 'twoBodies' | 'supervision'

/**
 * Whether one person may hold both posts. One person may be secretary and director (一肩挑), and a member of both
 * committees; not of the residents' committees of two communities, not twice in one body, and — where `apart` — not of
 * a residents' committee or Party committee and the supervision committee that watches it.
 */
export function clashOf(a: Post, b: Post, apart: boolean): Clash | null {
  if (a.bodyName === b.bodyName) return 'samePost'
  if (a.bodyKind === b.bodyKind) return 'twoBodies'
  const kinds = [a.bodyKind, b.bodyKind]
  return apart && kinds.includes('supervision') ? 'supervision' : null
}

/** A vote's figures. */
export interface Vote {
  eligible: number
  ballots: number
  seats: number
}

/** Whether the vote counts: more than half of those entitled took part. */
export function isValid({ eligible, ballots }: Vote): boolean {
  return ballots <= eligible && ballots * 2 > eligible
}

/**
 * Who is elected: candidates with more than half of the ballots, the most votes first, at most as many as there are seats.
 * Where the last seat is tied, nobody of the tie is elected: they are voted on again.
 */
export function elect<T extends { votes: number }>(contenders: readonly T[], vote: Vote): T[] {
  const enough = contenders.filter((k) => k.votes * 2 > vote.ballots).sort((a, b) => b.votes - a.votes)
  if (enough.length <= vote.seats) return enough
  const tied = enough[vote.seats]?.votes
  return enough.slice(0, vote.seats).filter((k) => k.votes !== tied)
}

/** Whether the joint review lets a candidate stand: enough departments agreed and none objected. */
export function mayStand(review: { passes: number; objections: number }, needed: number): boolean {
  return review.objections === 0 && review.passes >= needed
}
