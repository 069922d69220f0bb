import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { outreachKind, site } from '../codes.ts'
import { outreachPermissions } from '../ledger-permissions.ts'

/** Visits of county institutions to the sites: clinics and professional guidance (巡回医疗、业务指导). */
export const Outreach = defineLedger({
  id: 'health.outreach',
  title: { zh: '巡回医疗和业务指导', en: 'Outreach' },
  subject: 'area',
  identity: ['visitedOn', 'kind', 'site', 'institutionName'],
  permissions: outreachPermissions,
  institution: ['institutionName', 'hostName'],
  columns: ['visitedOn', 'kind', 'institutionName', 'site', 'doctors', 'patients', 'trained'],
  filters: ['kind', 'site', 'visitedOn'],
  sort: { key: 'visitedOn', descending: true },
  closeReasons: [{ zh: '录入错误', en: 'Entered by mistake' }],
  fields: z.object({
    visitedOn: field.date({ label: { zh: '日期', en: 'Day' }, aliases: ['活动日期', '巡诊日期', '时间'] }),
    kind: field.code({ label: outreachKind.title, codes: outreachKind, aliases: ['类别', '活动类型'] }),
    institutionName: field.text({
      label: { zh: '派出机构', en: 'Institution' },
      max: 60,
      suggests: 'health.institution.name',
      aliases: ['派出单位', '医疗机构', '指导单位'],
    }),
    site: field.code({ label: site.title, codes: site, aliases: ['安置点', '地点'] }),
    hostName: field.text({
      label: { zh: '受援机构', en: 'Host' },
      optional: true,
      max: 60,
      suggests: 'health.institution.name',
      aliases: ['被指导单位', '接收单位'],
    }),
    doctors: field.int({
      label: { zh: '派出医务人员', en: 'Staff sent' },
      unit: '人',
      min: 1,
      max: 500,
      aliases: ['医务人员数', '派出人数'],
    }),
    patients: field.int({
      label: { zh: '接诊', en: 'Patients seen' },
      unit: '人次',
      optional: true,
      max: 100_000,
      aliases: ['接诊人次', '诊疗人次', '服务人次'],
    }),
    trained: field.int({
      label: { zh: '带教培训', en: 'Trained' },
      unit: '人次',
      optional: true,
      max: 10_000,
      aliases: ['培训人次', '指导人次'],
    }),
    content: field.longText({
      label: { zh: '内容', en: 'Content' },
      optional: true,
      max: 500,
      aliases: ['活动内容', '指导内容'],
    }),
  }),
})
export type Outreach = LedgerValues<typeof Outreach>
