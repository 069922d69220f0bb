import type { CommandContext } from '@county/api-kit/verb'
import { likenessOf } from '@county/residents/duplicate/near'
import { commonArea } from '../shared/common-area.ts'

interface Alike {
  id: string
  name: string
  birth_date: string | null
  id_number_sealed: Buffer | null
  temp_number: string | null
  area_path: string
}

/** Keeps pairs with persons who may be the same as this one: same name and birth date, near numbers or one without. */
export async function noteDuplicates(c: CommandContext, personId: string): Promise<number> {
  const rows = await c.tx.query<Alike>(
    `select o.id, o.name, o.birth_date, o.id_number_sealed, o.temp_number, o.area_path
     from residents.person p join residents.person o on o.birth_date = p.birth_date and o.name = p.name
     where p.id = $1 and o.state <> 'merged'`,
    [personId],
  )
  const own = rows.find((row) => row.id === personId)
  if (!own) return 0
  const likeness = (row: Alike) => ({
    name: row.name,
    birthDate: row.birth_date,
    number: row.id_number_sealed ? c.cipher.open(row.id_number_sealed) : row.temp_number,
  })
  let noted = 0
  for (const other of rows) {
    if (other.id === personId) continue
    const reason = likenessOf(likeness(own), likeness(other))
    if (reason === null) continue
    const [first, second] = own.id < other.id ? [own.id, other.id] : [other.id, own.id]
    noted += await c.tx.exec(
      `insert into residents.duplicate_candidate (first_id, second_id, reason, area_path, source)
       values ($1, $2, $3, $4, '{"kind": "derived"}') on conflict (first_id, second_id) do nothing`,
      [first, second, reason, commonArea(own.area_path, other.area_path)],
    )
  }
  return noted
}
