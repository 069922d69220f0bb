import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { eventKind, site } from '../codes.ts'
import { eventPermissions } from '../ledger-permissions.ts'

/** Communicable diseases and public-health emergencies, with the hours in which they were reported (公共卫生事件报告). */
export const EventReport = defineLedger({
  id: 'health.eventReport',
  title: { zh: '公共卫生事件报告', en: 'Public-health events' },
  subject: 'area',
  identity: ['foundOn', 'foundAt', 'kind', 'site'],
  permissions: eventPermissions,
  institution: 'institutionName',
  columns: ['foundOn', 'foundAt', 'kind', 'site', 'name', 'cases', 'hoursAllowed', 'reportedOn', 'reportedAt', 'late'],
  filters: ['kind', 'site', 'foundOn', 'late'],
  sort: { key: 'foundOn', descending: true },
  closeReasons: [
    { zh: '处置结束', en: 'Over' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    name: field.text({
      label: { zh: '事件（病种）', en: 'Event' },
      max: 100,
      sensitivity: 'illness',
      aliases: ['事件名称', '病种', '疾病名称'],
    }),
    kind: field.code({ label: eventKind.title, codes: eventKind, aliases: ['类别', '传染病类别'] }),
    site: field.code({ label: site.title, codes: site, aliases: ['安置点', '发生地', '地点'] }),
    foundOn: field.date({ label: { zh: '发现日期', en: 'Found on' }, aliases: ['诊断日期', '发生日期'] }),
    foundAt: field.text({
      label: { zh: '发现时刻', en: 'Found at' },
      max: 5,
      aliases: ['诊断时间', '发现时间'],
      help: { zh: '24 小时制，如 09:30', en: '24 hours, such as 09:30' },
    }),
    reportedOn: field.date({
      label: { zh: '报告日期', en: 'Reported on' },
      optional: true,
      aliases: ['上报日期', '网络直报日期'],
    }),
    reportedAt: field.text({
      label: { zh: '报告时刻', en: 'Reported at' },
      optional: true,
      max: 5,
      aliases: ['上报时间', '报告时间'],
    }),
    cases: field.int({ label: { zh: '病例', en: 'Cases' }, unit: '人', max: 100_000, aliases: ['病例数', '发病人数'] }),
    institutionName: field.text({
      label: { zh: '报告机构', en: 'Reported by' },
      max: 60,
      suggests: 'health.institution.name',
      aliases: ['报告单位', '上报单位'],
    }),
    response: field.longText({
      label: { zh: '处置情况', en: 'Response' },
      optional: true,
      max: 1000,
      sensitivity: 'illness',
      aliases: ['处置措施', '调查处置'],
    }),
    hoursAllowed: field.int({
      label: { zh: '报告时限', en: 'Hours allowed' },
      unit: '小时',
      optional: true,
      derived: true,
    }),
    late: field.bool({ label: { zh: '超时', en: 'Late' }, optional: true, derived: true }),
  }),
})
export type EventReport = LedgerValues<typeof EventReport>
