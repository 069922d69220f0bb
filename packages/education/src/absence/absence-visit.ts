import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { visitMethod, visitResult } from '../codes.ts'
import { absencePermissions } from '../ledger-permissions.ts'

/** Visits to families whose child is not in school (劝返记录). */
export const AbsenceVisit = defineLedger({
  id: 'education.absenceVisit',
  title: { zh: '劝返记录', en: 'Visits' },
  subject: 'person',
  identity: ['visitedOn', 'method'],
  institution: 'lastSchool',
  permissions: absencePermissions,
  columns: ['visitedOn', 'method', 'visitor', 'result', 'returnBy', 'finding'],
  sort: { key: 'visitedOn', descending: true },
  closeReasons: [{ zh: '录入错误', en: 'Entered by mistake' }],
  fields: z.object({
    visitedOn: field.date({ label: { zh: '日期', en: 'Day' } }),
    method: field.code({ label: { zh: '方式', en: 'Way' }, codes: visitMethod }),
    visitor: field.text({ label: { zh: '走访人', en: 'Visitor' }, max: 50 }),
    finding: field.longText({ label: { zh: '了解情况', en: 'Finding' }, max: 1000 }),
    result: field.code({ label: { zh: '结果', en: 'Result' }, codes: visitResult }),
    returnBy: field.date({ label: { zh: '约定返校', en: 'Returns by' }, optional: true }),
    lastSchool: field.text({ label: { zh: '原就读学校', en: 'Last school' }, optional: true, derived: true }),
    caseId: field.reference({
      label: { zh: '控辍记录', en: 'Case' },
      refersTo: 'education.absence',
      derived: true,
    }),
  }),
})
export type AbsenceVisit = LedgerValues<typeof AbsenceVisit>
