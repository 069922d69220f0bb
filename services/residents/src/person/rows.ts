import { masked } from '@county/api-kit/ledger/columns'
import type { Context } from '@county/api-kit/verb'
import type { Cipher } from '@county/db/cipher'
import { DomainError } from '@county/kernel/errors'
import type { PersonRow } from '@county/residents/person/person'

/** Columns of a person that verbs show; `p` is the table's name in the query. */
export const PERSON_COLUMNS = `p.id, p.version, p.area_path, p.created_at, p.updated_at, p.source, p.closed_on,
  p.closed_reason, p.household_id, p.name, p.sex, p.birth_date, p.id_number_sealed, p.phone_sealed, p.household_no,
  p.address, p.relation_to_head, p.ethnicity, p.education, p.political, p.marital, p.hukou_status,
  p.disability_category, p.disability_grade, p.origin_township, p.poverty_category, p.state, p.state_on,
  p.temp_number, p.note`

/** A stored person as those columns give it. */
export type StoredPersonRow = Record<string, any>

/** A stored person as verbs return it: number and telephone masked. */
export function toPersonRow(cipher: Cipher, row: StoredPersonRow): PersonRow {
  return {
    id: row.id,
    version: row.version,
    areaPath: row.area_path,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    updatedByName: row.updated_by_name ?? null,
    source: row.source,
    closedOn: row.closed_on,
    closedReason: row.closed_reason,
    subject: null,
    householdId: row.household_id,
    values: {
      name: row.name,
      sex: row.sex,
      birthDate: row.birth_date,
      idNumber: masked({ kind: 'citizenId' }, row.id_number_sealed, cipher),
      phone: masked({ kind: 'phone' }, row.phone_sealed, cipher),
      householdNo: row.household_no,
      address: row.address,
      relationToHead: row.relation_to_head,
      ethnicity: row.ethnicity,
      education: row.education,
      political: row.political,
      marital: row.marital,
      hukouStatus: row.hukou_status,
      disabilityCategory: row.disability_category,
      disabilityGrade: row.disability_grade,
      originTownship: row.origin_township,
      povertyCategory: row.poverty_category,
      state: row.state,
      stateOn: row.state_on,
      tempNumber: row.temp_number,
      note: row.note,
    },
  }
}

/** Persons by id, in the officer's area; `officer` adds who changed each last. */
export async function personRows(c: Context, ids: readonly string[]): Promise<Map<string, PersonRow>> {
  const rows = await c.tx.query<StoredPersonRow>(
    `select ${PERSON_COLUMNS}, core.officer_name(p.updated_by) as updated_by_name
     from residents.person p where p.id = any($1::uuid[])`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, toPersonRow(c.cipher, row)]))
}

/** One person; throws NOT_FOUND when there is none in the officer's area. */
export async function getPersonRow(c: Context, id: string): Promise<PersonRow> {
  const row = (await personRows(c, [id])).get(id)
  if (!row) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
  return row
}
