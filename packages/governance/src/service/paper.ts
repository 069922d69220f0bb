import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { casePermissions } from '../ledger-permissions.ts'

/** Papers a resident gave once (材料一次提交): good for later cases until the day they lapse. */
export const Paper = defineLedger({
  id: 'governance.paper',
  title: { zh: '居民材料库', en: 'Papers given' },
  subject: 'person',
  identity: ['name', 'givenOn'],
  beginsOn: 'givenOn',
  endsOn: 'goodUntil',
  institution: 'open',
  permissions: casePermissions,
  columns: ['name', 'givenOn', 'goodUntil', 'caseNo'],
  sort: { key: 'givenOn', descending: true },
  closeReasons: [
    { zh: '已失效', en: 'No longer good' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    name: field.text({ label: { zh: '材料', en: 'Paper' }, suggests: 'governance.paper.name' }),
    givenOn: field.date({ label: { zh: '提交日期', en: 'Given on' } }),
    goodUntil: field.date({ label: { zh: '有效至', en: 'Good until' } }),
    caseNo: field.text({ label: { zh: '受理编号', en: 'Case' }, optional: true, derived: true }),
  }),
})
export type Paper = LedgerValues<typeof Paper>
