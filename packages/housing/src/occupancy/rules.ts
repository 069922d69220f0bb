import type { RoomState } from '../codes.ts'

/** A room with those who live in it. */
export interface RoomFacts {
  areaM2: number | null
  households: number
  members: number
}

/** m² a person to two decimals; null when nobody lives there or the area is not known. */
export function m2PerPerson({ areaM2, members }: RoomFacts): number | null {
  return areaM2 === null || members === 0 ? null : Math.round((areaM2 / members) * 100) / 100
}

/** How a room is used: empty, too small for its people (below the limit, a dated setting), fit, or not known. */
export function roomStateOf(room: RoomFacts, crowdedBelow: number): RoomState {
  if (room.households === 0) return 'vacant'
  const share = m2PerPerson(room)
  if (share === null) return room.members === 0 ? 'fit' : 'unknown'
  return share < crowdedBelow ? 'crowded' : 'fit'
}
