import type { Context } from '../verb.ts'

/** How a spreadsheet names a person. */
export interface PersonKey {
  idNumber: string | null
  name: string | null
  householdNo: string | null
  birthDate?: string | null
}

/** A person of the registry, with what tells namesakes apart. */
export interface FoundPerson {
  id: string
  areaPath: string
  name: string
  birthDate: string | null
  householdId: string | null
  householdNo: string | null
}

/**
 * The registry's person for a key, or why there is none. Found by name, or by a number that the registry does not have
 * yet, means that a person must confirm it.
 */
export type SubjectMatch =
  | ({ kind: 'found'; by: 'number' | 'name' | 'nameAndBirth' } & FoundPerson)
  | ({ kind: 'nameDiffers' } & FoundPerson)
  | { kind: 'several'; count: number }
  | { kind: 'birthDiffers'; birthDate: string }
  | { kind: 'none' }

interface Candidate extends FoundPerson {
  number: string | null
}

/**
 * Finds the registry's persons for spreadsheet rows: by citizen number; else by name, birth date and household as far as
 * they are given. A number that nobody has finds the one person of that name and birth date who has none in the registry.
 * Only persons in the officer's area are found. Never creates anybody.
 */
export async function matchPersons(c: Context, keys: readonly PersonKey[]): Promise<SubjectMatch[]> {
  const numbers = keys.flatMap((k) => (k.idNumber ? [c.cipher.blindIndex(k.idNumber, ID_NUMBER)] : []))
  const names = [...new Set(keys.flatMap((k) => k.name ?? []))]
  const found = await c.asModule('residents', (r) =>
    r.tx.query<Candidate>(
      `select p.id, p.area_path as "areaPath", p.name, p.birth_date as "birthDate", encode(p.id_number_index, 'hex') as number,
         p.household_id as "householdId", h.no as "householdNo"
       from residents.person p left join residents.household h on h.id = p.household_id
       where p.closed_on is null and (p.id_number_index = any($1) or p.name = any($2))`,
      [numbers, names],
    ),
  )
  const byNumber = new Map(found.flatMap((p) => (p.number ? [[p.number, p] as const] : [])))
  const byName = new Map<string, Candidate[]>()
  for (const p of found) byName.set(p.name, [...(byName.get(p.name) ?? []), p])
  const hex = (n: string) => c.cipher.blindIndex(n, ID_NUMBER).toString('hex')
  return keys.map((k) => {
    const namesakes = byName.get(k.name ?? '') ?? []
    return k.idNumber ? matchNumber(k, byNumber.get(hex(k.idNumber)), namesakes) : matchName(k, namesakes)
  })
}

const shown = ({ number: _, ...person }: Candidate): FoundPerson => person

/** A key with a number: its holder; else the one namesake born on that day whose number the registry does not have. */
export function matchNumber(
  key: PersonKey,
  holder: Candidate | undefined,
  namesakes: readonly Candidate[],
): SubjectMatch {
  if (holder) {
    if (key.name && key.name !== holder.name) return { kind: 'nameDiffers', ...shown(holder) }
    return { kind: 'found', by: 'number', ...shown(holder) }
  }
  const born = key.birthDate ?? bornBy(key.idNumber as string)
  const [only, ...more] = namesakes.filter((p) => p.number === null && born !== null && p.birthDate === born)
  if (!only) return { kind: 'none' }
  return more.length
    ? { kind: 'several', count: more.length + 1 }
    : { kind: 'found', by: 'nameAndBirth', ...shown(only) }
}

/** A key without a number: the one namesake whom nothing that is given speaks against. */
export function matchName(key: PersonKey, namesakes: readonly Candidate[]): SubjectMatch {
  const near = namesakes.filter((p) => !key.householdNo || p.householdNo === key.householdNo)
  const same = near.filter((p) => !key.birthDate || p.birthDate === null || p.birthDate === key.birthDate)
  const [only] = same
  if (same.length > 1) return { kind: 'several', count: same.length }
  if (only) return { kind: 'found', by: key.birthDate && only.birthDate ? 'nameAndBirth' : 'name', ...shown(only) }
  const other = near.find((p) => p.birthDate)
  return other?.birthDate && key.birthDate ? { kind: 'birthDiffers', birthDate: other.birthDate } : { kind: 'none' }
}

/** The birth date that a citizen number carries; null for one of another form. */
function bornBy(number: string): string | null {
  const digits = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(number)
  return digits ? `${digits[1]}-${digits[2]}-${digits[3]}` : null
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

/** Households by the persons who live in them. */
export async function householdsOf(
  c: Context,
  ids: readonly string[],
): Promise<Map<string, { id: string; areaPath: string; name: string }>> {
  const rows = await c.tx.query<{ id: string; household_no: string; area_path: string; head_name: string }>(
    `select id, household_no, area_path, head_name from residents.household_card where id = any($1::uuid[])`,
    [ids],
  )
  return new Map(rows.map((r) => [r.id, { id: r.id, areaPath: r.area_path, name: `${r.head_name} ${r.household_no}` }]))
}
