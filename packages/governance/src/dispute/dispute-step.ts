import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { disputeLevel, disputeStep } from '../codes.ts'
import { disputePermissions } from '../ledger-permissions.ts'

/** What was done with a dispute, step by step (办理记录). */
export const DisputeStep = defineLedger({
  id: 'governance.disputeStep',
  title: { zh: '纠纷办理记录', en: 'Steps of disputes' },
  subject: 'area',
  identity: ['on', 'step'],
  permissions: disputePermissions,
  columns: ['on', 'title', 'step', 'level', 'by', 'text'],
  sort: { key: 'on', descending: true },
  closeReasons: [{ zh: '录入错误', en: 'Entered by mistake' }],
  fields: z.object({
    title: field.text({ label: { zh: '纠纷事项', en: 'Matter' } }),
    on: field.date({ label: { zh: '日期', en: 'Day' } }),
    step: field.code({ label: disputeStep.title, codes: disputeStep }),
    level: field.code({ label: disputeLevel.title, codes: disputeLevel }),
    by: field.text({ label: { zh: '办理人', en: 'By' }, max: 50 }),
    text: field.longText({ label: { zh: '办理情况', en: 'What was done' } }),
    disputeId: field.reference({ label: { zh: '纠纷', en: 'Dispute' }, refersTo: 'governance.dispute', derived: true }),
  }),
})
export type DisputeStep = LedgerValues<typeof DisputeStep>
