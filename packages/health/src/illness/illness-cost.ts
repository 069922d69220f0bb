import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { costKind } from '../codes.ts'
import { illnessPermissions } from '../ledger-permissions.ts'

const part = (zh: string, en: string, aliases: string[]) =>
  field.money({ label: { zh, en }, sensitivity: 'illness', aliases })

/** What medical treatment cost, one settlement a row; the parts add up to the total (医疗费用). */
export const IllnessCost = defineLedger({
  id: 'health.illnessCost',
  title: { zh: '医疗费用台账', en: 'Medical costs' },
  subject: 'person',
  hidesSubject: true,
  identity: ['settledOn', 'hospital', 'total'],
  permissions: illnessPermissions,
  institution: 'institutionName',
  columns: ['settledOn', 'hospital', 'kind', 'total', 'insured', 'illnessInsured', 'aid', 'otherAid', 'selfPaid'],
  filters: ['kind', 'settledOn'],
  sort: { key: 'settledOn', descending: true },
  closeReasons: [
    { zh: '已退费', en: 'Paid back' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    settledOn: field.date({
      label: { zh: '结算日期', en: 'Settled on' },
      sensitivity: 'illness',
      aliases: ['结算时间', '出院结算日期', '费用日期'],
    }),
    hospital: field.text({
      label: { zh: '就诊医院', en: 'Hospital' },
      max: 60,
      sensitivity: 'illness',
      suggests: 'health.institution.name',
      aliases: ['医院', '医疗机构', '住院医院', '救治医院'],
    }),
    kind: field.code({ label: costKind.title, codes: costKind, sensitivity: 'illness', aliases: ['就诊类型', '类别'] }),
    total: part('医疗总费用', 'Total', ['总费用', '费用总额', '医疗费用总额']),
    insured: part('基本医保支付', 'Basic insurance', ['医保报销', '基本医保报销', '医保统筹支付']),
    illnessInsured: part('大病保险支付', 'Serious-illness insurance', ['大病保险', '大病报销']),
    aid: part('医疗救助', 'Medical aid', ['医疗救助支付', '民政救助']),
    otherAid: part('其他补助', 'Other aid', ['其他报销', '商业保险', '社会救助']),
    selfPaid: part('个人自付', 'Paid by oneself', ['自付', '自付费用', '个人自付费用', '自费']),
    institutionName: field.text({
      label: { zh: '经办机构', en: 'Entered by' },
      optional: true,
      max: 60,
      suggests: 'health.institution.name',
      aliases: ['录入机构', '填报机构'],
    }),
    note: field.longText({
      label: { zh: '备注', en: 'Note' },
      optional: true,
      max: 500,
      sensitivity: 'illness',
      aliases: ['说明'],
    }),
  }),
})
export type IllnessCost = LedgerValues<typeof IllnessCost>
