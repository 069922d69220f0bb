import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import type { CodeTable } from '@county/kernel/codes/code-table'
import { z } from 'zod'

const kinds: CodeTable = {
  id: 'health.contractKind',
  title: { zh: '家庭医生签约类别', en: 'Kind' },
  items: [
    { code: 'ordinary', zh: '一般', en: 'Ordinary', aliases: ['普通'] },
    { code: 'special', zh: '重点', en: 'Special', aliases: ['特殊'] },
    { code: 'other', zh: '其他', en: 'Other' },
  ],
}

/** Family-doctor contracts (家庭医生签约). */
export const Contract = defineLedger({
  id: 'health.contract',
  title: { zh: '家庭医生签约', en: 'Family-doctor contracts' },
  subject: 'person',
  identity: ['kind', 'startedOn'],
  permissions: {
    read: 'health.contract.read',
    write: 'health.contract.write',
    import: 'health.contract.import',
    export: 'health.contract.export',
  },
  sort: { key: 'startedOn', descending: true },
  closeReasons: [
    { zh: '已办结', en: 'Done' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    kind: field.code({ label: { zh: '类别', en: 'Kind' }, codes: kinds, aliases: ['类型'] }),
    startedOn: field.date({ label: { zh: '开始日期', en: 'Started on' }, aliases: ['起始日期', '开始时间'] }),
    endsOn: field.date({ label: { zh: '到期日期', en: 'Ends on' }, optional: true, aliases: ['结束日期', '截止日期'] }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500, aliases: ['说明'] }),
  }),
})
export type Contract = LedgerValues<typeof Contract>
