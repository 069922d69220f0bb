import { field } from '@county/core/ledger/field'
import { defineLedger } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { FUND_KIND } from '../code/codes.ts'

/** Money for follow-up support by source: budget, allocated, paid (措施十八). */
export const Fund = defineLedger({
  id: 'coordination.fund',
  title: { zh: '资金台账', en: 'Funds' },
  subject: 'county',
  identity: ['name', 'year'],
  permissions: {
    read: 'coordination.ledger.read',
    write: 'coordination.ledger.write',
    import: 'coordination.ledger.write',
    export: 'coordination.ledger.read',
  },
  fields: z.object({
    name: field.text({ label: { zh: '资金名称', en: 'Funds' }, aliases: ['名称'] }),
    year: field.int({ label: { zh: '年度', en: 'Year' }, min: 2019, max: 2050 }),
    kind: field.code({ label: { zh: '资金类别', en: 'Kind' }, codes: FUND_KIND, aliases: ['资金来源', '类别'] }),
    documentNo: field.text({ label: { zh: '下达文号', en: 'Document no.' }, optional: true, aliases: ['文号'] }),
    budget: field.money({ label: { zh: '预算（下达）', en: 'Budget' }, unit: '元', aliases: ['下达金额', '预算金额'] }),
    allocated: field.money({ label: { zh: '已分配', en: 'Allocated' }, unit: '元', optional: true }),
    paid: field.money({ label: { zh: '已支付', en: 'Paid' }, unit: '元', optional: true }),
    followUp: field.bool({
      label: { zh: '用于后续扶持项目', en: 'For follow-up projects' },
      help: { zh: '该笔资金全部用于易地扶贫搬迁后续扶持项目', en: 'All of it goes to follow-up projects' },
    }),
    projectId: field.reference({
      label: { zh: '项目', en: 'Project' },
      refersTo: 'coordination.project',
      optional: true,
    }),
    arrivedOn: field.date({ label: { zh: '下达日期', en: 'Arrived on' }, optional: true }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true }),
  }),
  columns: ['name', 'year', 'kind', 'budget', 'allocated', 'paid', 'followUp'],
  closeReasons: [{ zh: '收回', en: 'Taken back' }],
})
