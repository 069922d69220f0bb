import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { condition } from '../codes.ts'
import { carePermissions } from '../ledger-permissions.ts'

/** Persons whose health is followed up in turn (重点人群健康管理). Others learn when a follow-up is due, not why. */
export const Care = defineLedger({
  id: 'health.care',
  title: { zh: '重点人群健康管理', en: 'Managed persons' },
  subject: 'person',
  hidesSubject: true,
  identity: ['condition'],
  permissions: carePermissions,
  institution: 'institutionName',
  columns: ['condition', 'foundOn', 'institutionName', 'lastFollowUpOn', 'nextFollowUpOn'],
  filters: ['condition', 'foundOn', 'nextFollowUpOn'],
  sort: { key: 'nextFollowUpOn' },
  closeReasons: [
    { zh: '不再需要管理', en: 'No longer needed' },
    { zh: '治愈', en: 'Cured' },
    { zh: '死亡', en: 'Died' },
    { zh: '迁出', en: 'Moved away' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    condition: field.code({
      label: condition.title,
      codes: condition,
      sensitivity: 'illness',
      aliases: ['病种', '慢病类型', '人群类别', '管理类型', '疾病'],
    }),
    foundOn: field.date({
      label: { zh: '纳入管理日期', en: 'Managed since' },
      sensitivity: 'illness',
      aliases: ['建档日期', '确诊日期', '纳入时间', '建档时间'],
    }),
    institutionName: field.text({
      label: { zh: '管理机构', en: 'Institution' },
      max: 60,
      suggests: 'health.institution.name',
      aliases: ['机构', '管理单位', '建档机构'],
    }),
    doctor: field.text({ label: { zh: '责任医生', en: 'Doctor' }, optional: true, max: 30, aliases: ['管理医生'] }),
    lastFollowUpOn: field.date({ label: { zh: '最近随访', en: 'Last follow-up' }, optional: true, derived: true }),
    nextFollowUpOn: field.date({ label: { zh: '下次随访', en: 'Next follow-up' }, optional: true, derived: true }),
  }),
})
export type Care = LedgerValues<typeof Care>
