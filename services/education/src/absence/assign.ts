import { getRow } from '@county/api-kit/ledger/verbs'
import { lockRow, updateRow } from '@county/api-kit/ledger/write'
import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { Absence } from '@county/education/absence/absence'
import { AssignAbsence } from '@county/education/absence/verbs'
import { errors } from '@county/education/errors'
import type { z } from 'zod'
import { ABSENCE } from '../tables.ts'

/** Names who answers for a child not in school, and the day of the next visit (双线控辍: one of the school, one of the street). */
export const assign = command({
  name: 'education.absence.assign',
  title: { zh: '指定控辍责任人', en: 'Name who answers for a child' },
  permission: 'education.absence.assign',
  entity: ABSENCE,
  needsVersion: true,
  input: AssignAbsence,
  output: ledgerRow(Absence) as z.ZodType<any>,
  async run(c, { id, responsible, nextVisitOn }) {
    const before = await lockRow(c, Absence.table, id)
    if (before.closed_on) throw errors.error('EDUCATION_CASE_CLOSED')
    await updateRow(
      c,
      Absence.table,
      id,
      new Map([
        ['responsible', responsible],
        ['next_visit_on', nextVisitOn],
      ]),
    )
    const was = { responsible: before.responsible, nextVisitOn: before.next_visit_on }
    const audit = {
      entityId: id,
      areaPath: before.area_path as string,
      before: was,
      after: { responsible, nextVisitOn },
    }
    return { value: await getRow(c, Absence, id), audit }
  },
})
