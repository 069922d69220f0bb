import type { Context } from '../verb.ts'

/** How a spreadsheet names a person. */
export interface PersonKey {
  idNumber: string | null
  name: string | null
  householdNo: string | null
}

/** The registry's person for a key, or why there is none. */
export type SubjectMatch =
  | { kind: 'found'; id: string; areaPath: string; name: string; by: 'number' | 'name' }
  | { kind: 'nameDiffers'; id: string; areaPath: string; name: string }
  | { kind: 'several'; count: number }
  | { kind: 'none' }

interface Candidate {
  id: string
  area_path: string
  name: string
  number: string | null
  household_no: string | null
}

/**
 * Finds the registry's persons for spreadsheet rows: by citizen number; without one by name and household, which a person
 * must confirm. Only persons in the officer's area are found. Never creates anybody.
 */
export async function matchPersons(c: Context, keys: readonly PersonKey[]): Promise<SubjectMatch[]> {
  const numbers = keys.flatMap((k) => (k.idNumber ? [c.cipher.blindIndex(k.idNumber, ID_NUMBER)] : []))
  const names = keys.flatMap((k) => (k.idNumber || !k.name ? [] : [k.name]))
  const found = await c.asModule('residents', (r) =>
    r.tx.query<Candidate>(
      `select p.id, p.area_path, p.name, encode(p.id_number_index, 'hex') as number, h.no as household_no
       from residents.person p left join residents.household h on h.id = p.household_id
       where p.closed_on is null and (p.id_number_index = any($1) or p.name = any($2))`,
      [numbers, names],
    ),
  )
  const byNumber = new Map(found.flatMap((p) => (p.number ? [[p.number, p] as const] : [])))
  return keys.map((k) => (k.idNumber ? byId(c, k, byNumber) : byName(k, found)))
}

function byId(c: Context, key: PersonKey, byNumber: Map<string, Candidate>): SubjectMatch {
  const person = byNumber.get(c.cipher.blindIndex(key.idNumber as string, ID_NUMBER).toString('hex'))
  if (!person) return { kind: 'none' }
  if (key.name && key.name !== person.name)
    return { kind: 'nameDiffers', id: person.id, areaPath: person.area_path, name: person.name }
  return { kind: 'found', id: person.id, areaPath: person.area_path, name: person.name, by: 'number' }
}

function byName(key: PersonKey, found: readonly Candidate[]): SubjectMatch {
  const same = found.filter((p) => p.name === key.name && (!key.householdNo || p.household_no === key.householdNo))
  const [only] = same
  if (same.length === 1 && only)
    return { kind: 'found', id: only.id, areaPath: only.area_path, name: only.name, by: 'name' }
  return same.length ? { kind: 'several', count: same.length } : { kind: 'none' }
}

/** Purpose under which the registry keeps the blind index of citizen numbers. */
export const ID_NUMBER = 'id_number'

/** Households by number in the officer's area. */
export async function matchHouseholds(
  c: Context,
  numbers: readonly string[],
): Promise<Map<string, { id: string; areaPath: string; name: string }>> {
  const rows = await c.tx.query<{ id: string; household_no: string; area_path: string; head_name: string }>(
    `select id, household_no, area_path, head_name from residents.household_card where household_no = any($1)`,
    [numbers],
  )
  return new Map(
    rows.map((r) => [r.household_no, { id: r.id, areaPath: r.area_path, name: `${r.head_name} ${r.household_no}` }]),
  )
}

/** A household found by one of its members. */
export interface MemberMatch {
  household?: { id: string; areaPath: string; name: string }
  /** Found by the name alone, or under another name: a person must confirm. */
  doubt: boolean
  /** So many persons have the name. */
  several?: number
}

/** Households for spreadsheet rows that name a member by citizen number, or by name. */
export async function matchHouseholdsOfMembers(c: Context, keys: readonly PersonKey[]): Promise<MemberMatch[]> {
  const persons = await matchPersons(c, keys)
  const ids = persons.flatMap((p) => ('id' in p ? p.id : []))
  const rows = await c.tx.query<{ person: string; id: string; area_path: string; name: string }>(
    `select p.id as person, h.id, h.area_path, h.head_name || ' ' || h.household_no as name
     from residents.person_card p join residents.household_card h on h.id = p.household_id
     where p.id = any($1) and h.state = 'open'`,
    [ids],
  )
  const of = new Map(rows.map((r) => [r.person, { id: r.id, areaPath: r.area_path, name: r.name }]))
  return persons.map((p) => {
    if (p.kind === 'several') return { doubt: true, several: p.count }
    const household = 'id' in p ? of.get(p.id) : undefined
    return {
      ...(household ? { household } : {}),
      doubt: p.kind === 'nameDiffers' || (p.kind === 'found' && p.by === 'name'),
    }
  })
}
