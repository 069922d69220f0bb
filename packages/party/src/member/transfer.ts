import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { transferState } from '../codes.ts'
import { memberPermissions } from '../ledger-permissions.ts'

const derived = { optional: true, derived: true } as const

/** Transfers of membership (组织关系转接): the member stays in the old branch until the new one has received him. */
export const Transfer = defineLedger({
  id: 'party.transfer',
  title: { zh: '组织关系转接台账', en: 'Transfers' },
  subject: 'person',
  identity: ['issuedOn'],
  permissions: memberPermissions,
  columns: ['state', 'fromBranch', 'toBranch', 'outside', 'issuedOn', 'validUntil', 'receivedOn'],
  filters: ['state', 'outside', 'issuedOn', 'validUntil'],
  sort: { key: 'issuedOn', descending: true },
  fields: z.object({
    state: field.code({ label: { zh: '进度', en: 'Progress' }, codes: transferState }),
    fromBranch: field.text({ label: { zh: '转出党支部', en: 'From' } }),
    toBranch: field.text({ label: { zh: '转入党组织', en: 'To' } }),
    outside: field.bool({ label: { zh: '转往县外', en: 'Out of the county' } }),
    issuedOn: field.date({ label: { zh: '介绍信日期', en: 'Letter issued on' } }),
    validUntil: field.date({ label: { zh: '介绍信有效期至', en: 'Letter valid until' } }),
    receivedOn: field.date({ label: { zh: '接收日期', en: 'Received on' }, ...derived }),
    reason: field.text({ label: { zh: '转接原因', en: 'Reason' }, max: 200, optional: true }),
  }),
})
export type Transfer = LedgerValues<typeof Transfer>
