import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { helpKind, helpStage, helpStep } from '../codes.ts'
import { helpPermissions } from '../ledger-permissions.ts'

/** Steps taken (办理环节): who did what with an application on which day, and what was said. */
export const StepRecord = defineLedger({
  id: 'housing.stepRecord',
  title: { zh: '住房保障办理记录', en: 'Steps of housing help' },
  subject: 'household',
  identity: ['helpId', 'step', 'takenOn'],
  permissions: { read: helpPermissions.read, write: helpPermissions.write, export: 'housing.help.export' },
  columns: ['step', 'kind', 'takenOn', 'officer', 'opinion', 'stage'],
  filters: ['step', 'kind', 'takenOn'],
  sort: { key: 'takenOn', descending: true },
  fields: z.object({
    helpId: field.reference({ label: { zh: '申请', en: 'Application' }, refersTo: 'housing.help' }),
    kind: field.code({ label: helpKind.title, codes: helpKind }),
    step: field.code({ label: helpStep.title, codes: helpStep }),
    takenOn: field.date({ label: { zh: '办理日期', en: 'Taken on' } }),
    officer: field.text({ label: { zh: '经办人', en: 'Officer' }, max: 50 }),
    stage: field.code({ label: { zh: '办理后进度', en: 'Stage after it' }, codes: helpStage }),
    opinion: field.longText({ label: { zh: '意见', en: 'Opinion' }, max: 500, optional: true }),
  }),
})
export type StepRecord = LedgerValues<typeof StepRecord>
