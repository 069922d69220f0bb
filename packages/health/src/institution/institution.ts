import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { institutionKind, institutionState, site } from '../codes.ts'
import { institutionPermissions } from '../ledger-permissions.ts'

/** Medical institutions of the sites, and those of the county that serve them (医疗卫生机构). */
export const Institution = defineLedger({
  id: 'health.institution',
  title: { zh: '医疗机构', en: 'Institutions' },
  subject: 'county',
  identity: ['name'],
  permissions: institutionPermissions,
  institution: 'open',
  columns: ['name', 'kind', 'site', 'state', 'openedOn', 'designated', 'beds'],
  filters: ['kind', 'site', 'state', 'designated'],
  sort: { key: 'name' },
  closeReasons: [
    { zh: '撤并', en: 'Merged or closed' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    name: field.text({ label: { zh: '机构名称', en: 'Name' }, max: 60, aliases: ['医疗机构名称', '单位名称'] }),
    kind: field.code({ label: institutionKind.title, codes: institutionKind, aliases: ['类别', '机构类型'] }),
    site: field.code({
      label: { zh: '服务的安置区', en: 'Serves the site' },
      codes: site,
      optional: true,
      aliases: ['安置区', '安置点', '所属安置点'],
      help: { zh: '不填为服务全县', en: 'Empty: the whole county' },
    }),
    state: field.code({ label: institutionState.title, codes: institutionState, aliases: ['状态', '建设情况'] }),
    plannedOn: field.date({
      label: { zh: '计划建成日期', en: 'Planned to open on' },
      optional: true,
      aliases: ['计划完工时间', '计划投用时间'],
    }),
    openedOn: field.date({
      label: { zh: '投入使用日期', en: 'Opened on' },
      optional: true,
      aliases: ['投用时间', '建成时间', '开业日期'],
    }),
    designated: field.bool({
      label: { zh: '先诊疗后付费定点医院', en: 'Treats before payment' },
      aliases: ['定点医院', '是否定点'],
    }),
    agreementNo: field.text({
      label: { zh: '定点协议编号', en: 'Agreement' },
      optional: true,
      max: 60,
      aliases: ['协议号', '协议编号'],
    }),
    designatedFrom: field.date({
      label: { zh: '协议起始日期', en: 'Agreement from' },
      optional: true,
      aliases: ['协议开始时间'],
    }),
    designatedTo: field.date({
      label: { zh: '协议终止日期', en: 'Agreement to' },
      optional: true,
      aliases: ['协议到期时间'],
    }),
    beds: field.int({ label: { zh: '床位', en: 'Beds' }, unit: '张', optional: true, max: 5000, aliases: ['床位数'] }),
    note: field.longText({
      label: { zh: '备注', en: 'Note' },
      optional: true,
      max: 500,
      aliases: ['建设进展', '说明'],
    }),
  }),
})
export type Institution = LedgerValues<typeof Institution>
