import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { grade, transferReason, transferState } from '../codes.ts'
import { transferPermissions } from '../ledger-permissions.ts'

const derived = { optional: true, derived: true } as const

/** Transfers between schools (转学): asked for, released by the old school, approved by the bureau. */
export const Transfer = defineLedger({
  id: 'education.transfer',
  title: { zh: '转学台账', en: 'Transfers' },
  subject: 'person',
  identity: ['appliedOn'],
  institution: ['fromSchool', 'toSchool'],
  permissions: transferPermissions,
  columns: ['state', 'fromSchool', 'toSchool', 'grade', 'reason', 'appliedOn', 'dueOn', 'startsOn'],
  filters: ['state', 'grade', 'reason', 'appliedOn', 'dueOn'],
  sort: { key: 'appliedOn', descending: true },
  fields: z.object({
    state: field.code({ label: { zh: '进度', en: 'Progress' }, codes: transferState }),
    fromSchool: field.text({ label: { zh: '转出学校', en: 'From' } }),
    toSchool: field.text({ label: { zh: '转入学校', en: 'To' } }),
    grade: field.code({ label: { zh: '年级', en: 'Grade' }, codes: grade }),
    reason: field.code({ label: { zh: '转学原因', en: 'Reason' }, codes: transferReason }),
    appliedOn: field.date({ label: { zh: '申请日期', en: 'Asked for on' } }),
    dueOn: field.date({ label: { zh: '本步办理期限', en: 'Step due on' }, ...derived }),
    releasedOn: field.date({ label: { zh: '转出核办日期', en: 'Released on' }, ...derived }),
    startsOn: field.date({ label: { zh: '转入日期', en: 'Starts on' }, ...derived }),
    decision: field.longText({ label: { zh: '办理意见', en: 'Decision' }, max: 500, ...derived }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500 }),
  }),
})
export type Transfer = LedgerValues<typeof Transfer>
