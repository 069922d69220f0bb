import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { stepCode, stepResult } from '../codes.ts'
import { developmentPermissions } from '../ledger-permissions.ts'

const optional = { optional: true } as const

/** What was recorded about each step of a candidate; a correction is a new version of the row. */
export const DevelopmentStep = defineLedger({
  id: 'party.developmentStep',
  title: { zh: '发展步骤记录', en: 'Recorded steps' },
  subject: 'person',
  identity: ['step', 'on'],
  permissions: developmentPermissions,
  columns: ['step', 'on', 'result', 'handler', 'persons', 'inFavour', 'late', 'paper'],
  filters: ['step', 'on', 'result', 'late'],
  sort: { key: 'on', descending: true },
  closeReasons: [{ zh: '录入错误', en: 'Entered by mistake' }],
  fields: z.object({
    step: field.code({ label: { zh: '步骤', en: 'Step' }, codes: stepCode }),
    on: field.date({ label: { zh: '日期', en: 'Day' }, aliases: ['办理日期', '时间'] }),
    until: field.date({ label: { zh: '结束日期', en: 'Until' }, ...optional }),
    result: field.code({ label: { zh: '结果', en: 'Result' }, codes: stepResult }),
    handler: field.text({ label: { zh: '经办人', en: 'Handled by' }, max: 50, ...optional }),
    persons: field.text({
      label: { zh: '联系人（介绍人）', en: 'Contacts or introducers' },
      help: { zh: '姓名之间用顿号分开', en: 'Names separated by commas' },
      max: 100,
      ...optional,
    }),
    hours: field.int({ label: { zh: '培训学时', en: 'Hours' }, unit: '学时', max: 500, ...optional }),
    eligible: field.int({ label: { zh: '应到人数', en: 'Entitled to vote' }, unit: '人', max: 5000, ...optional }),
    present: field.int({ label: { zh: '实到人数', en: 'Present' }, unit: '人', max: 5000, ...optional }),
    inFavour: field.int({ label: { zh: '赞成人数', en: 'In favour' }, unit: '人', max: 5000, ...optional }),
    extendMonths: field.int({ label: { zh: '延长月数', en: 'Extended by' }, unit: '个月', max: 24, ...optional }),
    specialReason: field.longText({ label: { zh: '特殊情况', en: 'Special case' }, max: 500, ...optional }),
    paper: field.longText({
      label: { zh: '入档材料', en: 'Papers filed' },
      help: { zh: '材料名称和页数', en: 'Names of papers and pages' },
      max: 500,
      ...optional,
    }),
    note: field.longText({ label: { zh: '办理意见', en: 'Opinion' }, max: 1000, ...optional }),
    late: field.bool({ label: { zh: '超期办理', en: 'Late' }, derived: true }),
    seq: field.int({ label: { zh: '记录顺序', en: 'Order' }, derived: true }),
    candidateId: field.reference({
      label: { zh: '发展对象档案', en: 'Candidate' },
      refersTo: 'party.candidate',
      derived: true,
    }),
  }),
})
export type DevelopmentStep = LedgerValues<typeof DevelopmentStep>
