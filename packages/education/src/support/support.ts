import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { schoolYear, supportKind, term } from '../codes.ts'
import { supportPermissions } from '../ledger-permissions.ts'

/** Support that pupils received (学生资助), by school year and term. */
export const Support = defineLedger({
  id: 'education.support',
  title: { zh: '学生资助台账', en: 'Support' },
  subject: 'person',
  identity: ['kind', 'schoolYear', 'term'],
  institution: 'schoolName',
  permissions: supportPermissions,
  columns: ['kind', 'schoolYear', 'term', 'amount', 'paidOn', 'schoolName'],
  filters: ['kind', 'schoolYear', 'term', 'paidOn'],
  sort: { key: 'paidOn', descending: true },
  closeReasons: [
    { zh: '已退回', en: 'Paid back' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    kind: field.code({
      label: { zh: '资助项目', en: 'Support' },
      codes: supportKind,
      aliases: ['资助类型', '项目名称', '补助项目'],
    }),
    schoolYear: field.code({
      label: { zh: '学年', en: 'School year' },
      codes: schoolYear,
      aliases: ['年度', '学年度'],
    }),
    term: field.code({ label: { zh: '学期', en: 'Term' }, codes: term }),
    amount: field.money({
      label: { zh: '金额', en: 'Amount' },
      aliases: ['资助金额', '补助金额', '发放金额', '金额（元）'],
    }),
    paidOn: field.date({
      label: { zh: '发放日期', en: 'Paid on' },
      optional: true,
      aliases: ['发放时间', '到账日期'],
      help: { zh: '已到账的填写；未填为待发放', en: 'Empty while it is not paid yet' },
    }),
    schoolName: field.text({ label: { zh: '学校', en: 'School' }, optional: true, aliases: ['学校名称', '就读学校'] }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500 }),
  }),
})
export type Support = LedgerValues<typeof Support>
