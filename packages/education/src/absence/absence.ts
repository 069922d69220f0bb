import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { absenceReason, absenceState } from '../codes.ts'
import { absencePermissions } from '../ledger-permissions.ts'

const derived = { optional: true, derived: true } as const

/** Children not in school (控辍保学台账): opened and closed with the child's schooling, worked on by visits. */
export const Absence = defineLedger({
  id: 'education.absence',
  title: { zh: '控辍保学台账', en: 'Children not in school' },
  subject: 'person',
  identity: ['foundOn'],
  institution: 'lastSchool',
  permissions: absencePermissions,
  columns: ['state', 'urgent', 'reason', 'foundOn', 'responsible', 'nextVisitOn', 'visits', 'outcomeOn'],
  filters: ['state', 'urgent', 'reason', 'foundOn', 'nextVisitOn', 'outcomeOn'],
  sort: { key: 'nextVisitOn' },
  fields: z.object({
    state: field.code({ label: { zh: '进度', en: 'Progress' }, codes: absenceState }),
    urgent: field.bool({
      label: { zh: '义务教育阶段', en: 'Compulsory age' },
      help: { zh: '六至十六周岁，须限期劝返', en: 'Six to sixteen: urgent' },
    }),
    reason: field.code({ label: { zh: '失学原因', en: 'Reason' }, codes: absenceReason }),
    foundOn: field.date({ label: { zh: '发现日期', en: 'Found on' } }),
    absentSince: field.date({ label: { zh: '失学日期', en: 'Absent since' } }),
    lastSchool: field.text({ label: { zh: '原就读学校', en: 'Last school' }, ...derived }),
    lastGrade: field.text({ label: { zh: '原年级', en: 'Last grade' }, ...derived }),
    responsible: field.text({ label: { zh: '责任人', en: 'Responsible' }, optional: true, max: 50 }),
    nextVisitOn: field.date({ label: { zh: '下次家访', en: 'Next visit' }, optional: true }),
    lastVisitOn: field.date({ label: { zh: '最近家访', en: 'Last visit' }, ...derived }),
    visits: field.int({ label: { zh: '家访次数', en: 'Visits' }, unit: '次', derived: true }),
    outcomeOn: field.date({ label: { zh: '办结日期', en: 'Closed on' }, ...derived }),
    outcome: field.longText({ label: { zh: '办结情况', en: 'Outcome' }, max: 500, ...derived }),
  }),
})
export type Absence = LedgerValues<typeof Absence>
