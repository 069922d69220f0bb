import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { followedFor, followUpMethod, followUpResult } from '../codes.ts'
import { carePermissions } from '../ledger-permissions.ts'

/** Follow-ups that took place; the next one is computed from them (随访记录). */
export const FollowUp = defineLedger({
  id: 'health.followUp',
  title: { zh: '随访记录', en: 'Follow-ups' },
  subject: 'person',
  hidesSubject: true,
  identity: ['about', 'performedOn'],
  permissions: carePermissions,
  institution: 'institutionName',
  columns: ['performedOn', 'about', 'method', 'performer', 'result', 'finding', 'nextOn'],
  filters: ['about', 'performedOn', 'method', 'result'],
  sort: { key: 'performedOn', descending: true },
  closeReasons: [{ zh: '录入错误', en: 'Entered by mistake' }],
  fields: z.object({
    about: field.code({
      label: followedFor.title,
      codes: followedFor,
      sensitivity: 'illness',
      aliases: ['管理类别', '随访病种', '病种', '慢病类型'],
    }),
    performedOn: field.date({ label: { zh: '随访日期', en: 'Day' }, aliases: ['随访时间', '日期'] }),
    method: field.code({ label: followUpMethod.title, codes: followUpMethod, aliases: ['方式'] }),
    performer: field.text({ label: { zh: '随访人', en: 'By' }, max: 30, aliases: ['随访医生', '随访人员'] }),
    institutionName: field.text({
      label: { zh: '随访机构', en: 'Institution' },
      optional: true,
      max: 60,
      suggests: 'health.institution.name',
      aliases: ['机构', '机构名称'],
    }),
    result: field.code({
      label: followUpResult.title,
      codes: followUpResult,
      sensitivity: 'illness',
      aliases: ['结果', '控制情况'],
    }),
    finding: field.longText({
      label: { zh: '随访情况', en: 'Finding' },
      optional: true,
      max: 1000,
      sensitivity: 'illness',
      aliases: ['随访内容', '病情', '血压血糖', '情况'],
    }),
    nextOn: field.date({
      label: { zh: '约定下次随访', en: 'Agreed next day' },
      optional: true,
      aliases: ['下次随访日期', '下次随访'],
      help: { zh: '不填按规定间隔计算；不得晚于规定间隔', en: 'Empty: by the interval; never later' },
    }),
    reached: field.bool({ label: { zh: '已访到', en: 'Reached' }, optional: true, derived: true }),
  }),
})
export type FollowUp = LedgerValues<typeof FollowUp>
