import { toColumns } from '@county/api-kit/ledger/columns'
import { insertRow, lockRow, updateRow } from '@county/api-kit/ledger/write'
import { command } from '@county/api-kit/verb'
import { SpecialPerson } from '@county/governance/special/special-person'
import {
  EndSpecial,
  NoteSpecialVisit,
  OpenedSpecial,
  OpenSpecial,
  RegisterSpecial,
} from '@county/governance/special/verbs'
import { DomainError } from '@county/kernel/errors'
import { z } from 'zod'
import { SPECIAL } from '../tables.ts'

const Id = z.object({ id: z.uuid() })
const notAhead = (day: string, today: string) => {
  if (day > today) throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: day } })
}

/** Takes a person into the support of a special group. What is answered and audited names neither person nor group. */
export const register = command({
  name: 'governance.specialPerson.register',
  title: { zh: '纳入特殊人群帮扶', en: 'Take a person into support' },
  permission: 'governance.special.keep',
  entity: SPECIAL,
  input: RegisterSpecial,
  output: Id,
  async run(c, { personId, ...values }) {
    notAhead(values.since, c.today)
    const taken = await c.tx.maybe(`select from governance.special_person where person_id = $1 and closed_on is null`, [
      personId,
    ])
    if (taken) throw new DomainError('ALREADY_EXISTS', { status: 'CONFLICT', params: {} })
    const stored = await insertRow(c, SpecialPerson, { subjectId: personId, values })
    return { value: { id: stored.id as string }, audit: { entityId: stored.id as string, areaPath: stored.area_path } }
  },
})

/** Notes a visit and the day of the next. */
export const noteVisit = command({
  name: 'governance.specialPerson.noteVisit',
  title: { zh: '登记特殊人群走访', en: 'Note a visit' },
  permission: 'governance.special.keep',
  entity: SPECIAL,
  needsVersion: true,
  input: NoteSpecialVisit,
  output: Id,
  async run(c, { id, visitedOn, nextVisitOn }) {
    notAhead(visitedOn, c.today)
    const before = await lockRow(c, SpecialPerson.table, id)
    const set = toColumns(SpecialPerson, { lastVisitOn: visitedOn, nextVisitOn }, c.cipher)
    await updateRow(c, SpecialPerson.table, id, set)
    return { value: { id }, audit: { entityId: id, areaPath: before.area_path, after: { visitedOn, nextVisitOn } } }
  },
})

/** Ends the support. */
export const end = command({
  name: 'governance.specialPerson.end',
  title: { zh: '结束特殊人群帮扶', en: 'End the support' },
  permission: 'governance.special.keep',
  entity: SPECIAL,
  needsVersion: true,
  input: EndSpecial,
  output: Id,
  async run(c, { id, endedOn, reason }) {
    notAhead(endedOn, c.today)
    const before = await lockRow(c, SpecialPerson.table, id)
    if (before.closed_on)
      throw new DomainError('ROW_CLOSED', { status: 'CONFLICT', params: { closedOn: before.closed_on } })
    await updateRow(
      c,
      SpecialPerson.table,
      id,
      new Map([
        ['closed_on', endedOn],
        ['closed_reason', reason],
      ]),
    )
    return { value: { id }, audit: { entityId: id, areaPath: before.area_path, reason, after: { endedOn } } }
  },
})

/** Opens one row to somebody with the grant who gives a reason; that it was opened stays in the audit. */
export const open = command({
  name: 'governance.specialPerson.open',
  title: { zh: '凭事由查看特殊人群信息', en: 'Open a special person' },
  permission: 'governance.special.open',
  entity: SPECIAL,
  input: OpenSpecial,
  output: OpenedSpecial,
  async run(c, { id, reason }) {
    const row = await c.tx.maybe<Record<string, any>>(
      `select s.*, p.address from governance.special_person s left join residents.person_card p on p.id = s.person_id
       where s.id = $1`,
      [id],
    )
    if (!row) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
    const opened = (column: string): string => JSON.parse(c.cipher.open(row[`${column}_sealed`]))
    const value = {
      id,
      personId: row.person_id as string,
      personName: row.person_name as string,
      address: (row.address ?? null) as string | null,
      group: opened('group'),
      measure: opened('measure'),
      responsible: opened('responsible'),
      since: row.since as string,
    }
    return { value, audit: { entityId: id, areaPath: row.area_path as string, reason } }
  },
})
