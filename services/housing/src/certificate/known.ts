import type { Context } from '@county/api-kit/verb'
import type { Known, KnownPerson } from '@county/housing/certificate/mismatch'

interface PersonRow {
  household_id: string
  name: string
  number: Buffer | null
  state: string
  head: boolean
}

/** What the registry knows of households: those who live or lived there, with their numbers, and the area of the room. */
export async function knownOf(c: Context, householdIds: readonly string[]): Promise<Map<string, Known>> {
  const persons = await c.tx.query<PersonRow>(
    `select m.household_id, p.name, p.id_number_sealed as number, p.state, p.id = h.head_person_id as head
     from (select person_id, household_id from residents.membership_card where household_id = any($1)
           union select id, household_id from residents.person_card where household_id = any($1)) m
     join residents.person_card p on p.id = m.person_id and p.state <> 'merged'
     left join residents.household_profile h on h.id = m.household_id`,
    [householdIds],
  )
  const rooms = await c.tx.query<{ id: string; area_m2: number | null }>(
    `select h.id, r.area_m2::float8 as area_m2 from residents.household_profile h
     join residents.room_card r on r.id = h.room_id where h.id = any($1)`,
    [householdIds],
  )
  const known = new Map<string, { persons: KnownPerson[]; roomM2: number | null }>(
    householdIds.map((id) => [id, { persons: [], roomM2: null }]),
  )
  for (const r of rooms) {
    const k = known.get(r.id)
    if (k) k.roomM2 = r.area_m2
  }
  for (const p of persons)
    known.get(p.household_id)?.persons.push({
      name: p.name,
      number: p.number ? c.cipher.open(p.number) : null,
      dead: p.state === 'deceased',
      head: p.head === true,
    })
  return known
}

/** The number that a stored certificate holds in the seal; null without one. */
export function numberOf(c: Context, row: { holder_number_sealed?: Buffer | null }): string | null {
  return row.holder_number_sealed ? c.cipher.open(row.holder_number_sealed) : null
}
