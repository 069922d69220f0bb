import { field } from '@county/core/ledger/field'
import { defineLedger } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { STAFF_KIND } from '../code/codes.ts'

/** Posts and people of the streets and the bureau: 编制、在编、抽调、缺口 (措施十一). */
export const Staffing = defineLedger({
  id: 'coordination.staffing',
  title: { zh: '人员编制台账', en: 'Staffing' },
  subject: 'county',
  identity: ['unitName', 'kind'],
  permissions: {
    read: 'coordination.ledger.read',
    write: 'coordination.ledger.write',
    import: 'coordination.ledger.write',
    export: 'coordination.ledger.read',
  },
  fields: z.object({
    unitName: field.text({ label: { zh: '单位', en: 'Unit' }, aliases: ['单位名称'] }),
    kind: field.code({ label: { zh: '人员类别', en: 'Kind' }, codes: STAFF_KIND, aliases: ['编制类别'] }),
    establishment: field.int({ label: { zh: '编制数', en: 'Posts' }, unit: '名', max: 10_000, optional: true }),
    filled: field.int({
      label: { zh: '在编（在岗）', en: 'In post' },
      unit: '名',
      max: 10_000,
      aliases: ['在编', '在岗'],
    }),
    seconded: field.int({ label: { zh: '其中抽调', en: 'Seconded' }, unit: '名', max: 10_000, optional: true }),
    toFill: field.int({
      label: { zh: '缺口', en: 'To fill' },
      unit: '名',
      max: 10_000,
      help: { zh: '按规划编制需补充的人数', en: 'How many are to be added' },
      aliases: ['需补充', '缺编'],
    }),
    countedOn: field.date({ label: { zh: '统计日期', en: 'Counted on' } }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true }),
  }),
  filters: ['kind'],
})
