import { toColumns } from '@county/api-kit/ledger/columns'
import { getRow } from '@county/api-kit/ledger/verbs'
import { insertRow, lockRow, updateRow } from '@county/api-kit/ledger/write'
import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { Absence } from '@county/education/absence/absence'
import { AbsenceVisit } from '@county/education/absence/absence-visit'
import { ENDING, nextVisit } from '@county/education/absence/rules'
import { RecordVisit } from '@county/education/absence/verbs'
import { visitResult } from '@county/education/codes'
import { errors } from '@county/education/errors'
import { labelOf } from '@county/kernel/codes/code-table'
import { DomainError } from '@county/kernel/errors'
import type { z } from 'zod'
import { settingsOn } from '../rule/read-rules.ts'
import { lockSchooling, writeSchooling } from '../schooling/write.ts'
import { ABSENCE, SCHOOLING, VISIT } from '../tables.ts'

/** Records a visit to a child not in school. When the child is back, the ledger says where, and the case ends. */
export const recordVisit = command({
  name: 'education.absence.recordVisit',
  title: { zh: '登记劝返走访', en: 'Record a visit' },
  permission: 'education.absence.visit',
  entity: ABSENCE,
  alsoChanges: [VISIT, SCHOOLING],
  needsVersion: true,
  input: RecordVisit,
  output: ledgerRow(Absence) as z.ZodType<any>,
  async run(c, input) {
    const before = await lockRow(c, Absence.table, input.id)
    if (before.closed_on) throw errors.error('EDUCATION_CASE_CLOSED')
    const visitedOn = input.visitedOn ?? c.today
    if (visitedOn > c.today)
      throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: visitedOn } })
    const { method, visitor, finding, result, returnBy } = input
    const next = nextVisit({ visitedOn, result, returnBy }, await settingsOn(c, c.today))
    const visit = {
      visitedOn,
      method,
      visitor,
      finding,
      result,
      returnBy,
      lastSchool: before.last_school,
      caseId: input.id,
    }
    await insertRow(c, AbsenceVisit, { subjectId: before.person_id, values: visit })
    const ends = ENDING.includes(result)
    const columns = toColumns(
      Absence,
      {
        state: ends ? result : 'visiting',
        visits: before.visits + 1,
        lastVisitOn: visitedOn,
        nextVisitOn: next,
        ...(ends ? { outcomeOn: visitedOn, outcome: finding.slice(0, 500) } : {}),
      },
      c.cipher,
    )
    if (ends) columns.set('closed_on', visitedOn).set('closed_reason', labelOf(visitResult, result, 'zh-CN'))
    await updateRow(c, Absence.table, input.id, columns)
    if (ends) await c.beyondInstitution(() => follow(c, before.person_id, visitedOn, input))
    const value = await getRow(c, Absence, input.id)
    return { value, audit: { entityId: input.id, areaPath: before.area_path as string, after: { ...visit, next } } }
  },
})

/** What the ledger of the child says after the case: back at school, at school all along, or lawfully postponed. */
async function follow(
  c: Parameters<typeof writeSchooling>[0],
  personId: string,
  visitedOn: string,
  input: z.output<typeof RecordVisit>,
): Promise<void> {
  const open = await lockSchooling(c, personId)
  const since = input.result === 'mistaken' && open ? open.since : visitedOn
  if (input.result === 'lawful') {
    const reason = (open as { reason?: string } | undefined)?.reason ?? 'other'
    const { document, until } = input
    await writeSchooling(c, personId, { state: 'postponed', reason, document, until, since })
  } else {
    const { schoolName, grade, attendance } = input
    await writeSchooling(c, personId, { state: 'enrolled', schoolName, grade, attendance, since })
  }
}
