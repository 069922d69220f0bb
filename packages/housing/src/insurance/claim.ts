import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { claimState, insuranceKind } from '../codes.ts'
import { insurancePermissions } from '../ledger-permissions.ts'

/** Claims on both insurances (理赔), by household. */
export const Claim = defineLedger({
  id: 'housing.claim',
  title: { zh: '保险理赔台账', en: 'Insurance claims' },
  subject: 'household',
  identity: ['policyNo', 'happenedOn'],
  permissions: insurancePermissions,
  columns: ['insurance', 'policyNo', 'happenedOn', 'state', 'amount', 'paidOn'],
  filters: ['insurance', 'state', 'happenedOn', 'paidOn'],
  sort: { key: 'happenedOn', descending: true },
  fields: z.object({
    insurance: field.code({ label: insuranceKind.title, codes: insuranceKind, aliases: ['保险类别'] }),
    policyNo: field.text({ label: { zh: '保单号', en: 'Policy' }, max: 60, aliases: ['保险单号'] }),
    happenedOn: field.date({ label: { zh: '出险日期', en: 'Happened on' }, aliases: ['出险时间'] }),
    what: field.longText({ label: { zh: '出险情况', en: 'What happened' }, max: 500, aliases: ['出险原因'] }),
    state: field.code({ label: claimState.title, codes: claimState, aliases: ['状态', '进度'] }),
    amount: field.money({ label: { zh: '赔付金额', en: 'Paid' }, optional: true, aliases: ['赔款', '赔付金额（元）'] }),
    paidOn: field.date({ label: { zh: '赔付日期', en: 'Paid on' }, optional: true, aliases: ['结案日期'] }),
  }),
})
export type Claim = LedgerValues<typeof Claim>
