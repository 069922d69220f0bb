import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { paymentPermissions } from '../ledger-permissions.ts'

/** Rental subsidies paid (租赁补贴发放): one row a household and month. */
export const Payment = defineLedger({
  id: 'housing.payment',
  title: { zh: '租赁补贴发放台账', en: 'Subsidies paid' },
  subject: 'household',
  identity: ['month'],
  permissions: paymentPermissions,
  columns: ['month', 'amount', 'paidOn', 'document'],
  filters: ['month', 'paidOn'],
  sort: { key: 'month', descending: true },
  closeReasons: [
    { zh: '已追回', en: 'Paid back' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    month: field.month({ label: { zh: '补贴月份', en: 'Month' }, aliases: ['月份', '发放月份', '所属月份'] }),
    amount: field.money({
      label: { zh: '金额', en: 'Amount' },
      min: 1,
      aliases: ['补贴金额', '发放金额', '金额（元）'],
    }),
    paidOn: field.date({ label: { zh: '发放日期', en: 'Paid on' }, aliases: ['发放时间', '拨付日期', '到账日期'] }),
    document: field.text({ label: { zh: '拨付凭证', en: 'Document' }, optional: true, aliases: ['凭证号', '批次'] }),
    helpId: field.reference({
      label: { zh: '补贴核定', en: 'Grant' },
      refersTo: 'housing.help',
      optional: true,
      derived: true,
    }),
  }),
})
export type Payment = LedgerValues<typeof Payment>
