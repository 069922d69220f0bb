import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { rulePermissions } from '../ledger-permissions.ts'

/** The county’s dated list of serious illnesses (大病救治病种目录). */
export const IllnessKind = defineLedger({
  id: 'health.illnessKind',
  title: { zh: '大病病种目录', en: 'Serious illnesses' },
  subject: 'county',
  identity: ['name', 'validFrom'],
  permissions: rulePermissions,
  institution: 'open',
  sort: { key: 'name' },
  closeReasons: [
    { zh: '已被新目录替代', en: 'Replaced' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    name: field.text({ label: { zh: '病种', en: 'Illness' }, max: 60, aliases: ['病种名称', '疾病名称'] }),
    otherNames: field.text({
      label: { zh: '别名', en: 'Other names' },
      optional: true,
      max: 100,
      help: { zh: '多个用顿号分开', en: 'Separated by 、' },
    }),
    validFrom: field.date({ label: { zh: '执行日期', en: 'In force from' }, aliases: ['纳入时间'] }),
    validTo: field.date({ label: { zh: '停止日期', en: 'Until' }, optional: true, aliases: ['调出时间'] }),
    document: field.longText({ label: { zh: '依据', en: 'Source' }, max: 500, aliases: ['文件依据', '文号'] }),
  }),
})
export type IllnessKind = LedgerValues<typeof IllnessKind>
