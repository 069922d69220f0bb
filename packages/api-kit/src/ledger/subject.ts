import type { Ledger, LedgerRow, SubjectCard } from '@county/core/ledger/ledger'
import { DomainError } from '@county/kernel/errors'
import type { Context } from '../verb.ts'
import { fromColumns, masked } from './columns.ts'
import { subjectHidden } from './secrets.ts'

/** The column that holds the subject's id, or null where rows have no registry subject. */
export function subjectColumn(ledger: Ledger<any>): 'person_id' | 'household_id' | null {
  return ledger.subject === 'person' ? 'person_id' : ledger.subject === 'household' ? 'household_id' : null
}

/** Select list and join that add the registry's card to rows named `r`. */
export function subjectJoin(ledger: Ledger<any>): { select: string; join: string } {
  if (ledger.subject === 'person')
    return {
      select: `, s.id as s_id, s.name as s_name, s.household_id as s_household_id, s.household_no as s_household_no,
        s.sex as s_sex, s.birth_date as s_birth_date, s.id_number_sealed as s_id_number_sealed, s.address as s_address`,
      join: card('residents.person_card', 'r.person_id'),
    }
  if (ledger.subject === 'household')
    return {
      select: `, s.id as s_id, s.head_name as s_name, s.id as s_household_id, s.household_no as s_household_no,
        null as s_sex, null as s_birth_date, null as s_id_number_sealed, s.address as s_address`,
      join: card('residents.household_card', 'r.household_id'),
    }
  return { select: '', join: '' }
}

/** Published views are security barriers, which a plain join would read whole; with a limit each row looks its card up. */
const card = (view: string, id: string) =>
  `left join lateral (select * from ${view} x where x.id = ${id} limit 1) s on true`

/** Select list item: the name of the officer who changed the row `r` last. */
export const OFFICER_NAME = '(select o.name from core.officer o where o.id = r.updated_by) as updated_by_name'

/** The subject card of a joined row; null where the reader is not let in. */
export function subjectOf(c: Context, ledger: Ledger<any>, row: Record<string, any>): SubjectCard | null {
  if (!row.s_id || subjectHidden(c, ledger)) return null
  return {
    id: row.s_id,
    name: row.s_name,
    householdId: row.s_household_id ?? null,
    householdNo: row.s_household_no ?? null,
    sex: row.s_sex ?? null,
    birthDate: row.s_birth_date ?? null,
    idMasked: masked({ kind: 'citizenId' }, row.s_id_number_sealed, c.cipher),
    address: row.s_address ?? null,
  }
}

/** Where a new row stands: the area of its subject, from the registry. Throws NOT_FOUND for a subject out of scope. */
export async function locateSubject(
  c: Context,
  ledger: Ledger<any>,
  subjectId: string | undefined,
): Promise<{ areaPath: string; name: string }> {
  if (!subjectId) throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { path: 'subjectId' } })
  const sql =
    ledger.subject === 'person'
      ? `select area_path, name from residents.person_card where id = $1`
      : `select area_path, coalesce(head_name, '') || ' ' || household_no as name from residents.household_card where id = $1`
  const found = await c.tx.maybe<{ area_path: string; name: string }>(sql, [subjectId])
  if (!found) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { subjectId } })
  return { areaPath: found.area_path, name: found.name }
}

/** A stored row as verbs return it. */
export function toLedgerRow(c: Context, ledger: Ledger<any>, row: Record<string, any>): LedgerRow<any> {
  return {
    id: row.id,
    version: row.version,
    areaPath: row.area_path,
    createdAt: iso(row.created_at),
    updatedAt: iso(row.updated_at),
    updatedByName: row.updated_by_name ?? null,
    source: row.source ?? null,
    closedOn: row.closed_on ?? null,
    closedReason: row.closed_reason ?? null,
    subject: subjectOf(c, ledger, row),
    values: fromColumns(c, ledger, row),
  }
}

const iso = (at: unknown) => (at instanceof Date ? at.toISOString() : String(at))
