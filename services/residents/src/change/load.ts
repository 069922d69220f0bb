import type { CommandContext } from '@county/api-kit/verb'
import { DomainError } from '@county/kernel/errors'
import type { HouseholdState, Member, Someone } from '@county/residents/change/state'
import { errors } from '@county/residents/errors'

const SOMEONE = `p.id as "personId", p.name, p.sex, p.birth_date as "birthDate", p.marital, p.state`

/** A household with its present members, locked for the change. Throws NOT_FOUND out of the officer's area. */
export async function loadHousehold(c: CommandContext, id: string): Promise<HouseholdState> {
  const household = await c.tx.maybe<{ no: string; state: string; headId: string | null; roomId: string | null }>(
    `select no, state, head_person_id as "headId", room_id as "roomId" from residents.household where id = $1 for update`,
    [id],
  )
  if (!household) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
  const members = await c.tx.query<Member>(
    `select ${SOMEONE}, m.relation, m.valid_from as "from" from residents.membership m
     join residents.person p on p.id = m.person_id
     where m.household_id = $1 and m.valid_to is null order by m.valid_from, m.id for update of m, p`,
    [id],
  )
  return {
    id,
    no: household.no,
    open: household.state === 'open',
    headId: household.headId,
    roomId: household.roomId,
    members,
  }
}

/** A person, locked for the change, with the household of the open membership. Throws NOT_FOUND. */
export async function loadPerson(c: CommandContext, id: string): Promise<Someone & { householdId: string | null }> {
  const person = await c.tx.maybe<Someone & { householdId: string | null }>(
    `select ${SOMEONE}, p.household_id as "householdId" from residents.person p where p.id = $1 for update`,
    [id],
  )
  if (!person) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
  return person
}

/** The household a person belongs to; throws NOT_A_MEMBER for a person without one. */
export async function loadHouseholdOf(c: CommandContext, personId: string): Promise<HouseholdState> {
  const person = await loadPerson(c, personId)
  if (person.householdId !== null) return loadHousehold(c, person.householdId)
  return errors.fail(person.state === 'living' || person.state === 'away' ? 'NOT_A_MEMBER' : 'PERSON_GONE', {
    name: person.name,
  })
}
