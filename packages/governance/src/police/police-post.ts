import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { policePermissions } from '../ledger-permissions.ts'

/** Police posts of the sites (警务室). */
export const PolicePost = defineLedger({
  id: 'governance.policePost',
  title: { zh: '警务室', en: 'Police posts' },
  subject: 'area',
  identity: ['name'],
  permissions: policePermissions,
  sort: { key: 'name' },
  closeReasons: [
    { zh: '撤销', en: 'Closed' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    name: field.text({ label: { zh: '警务室', en: 'Post' }, max: 50, aliases: ['名称'] }),
    address: field.text({ label: { zh: '地址', en: 'Address' }, max: 100 }),
    openedOn: field.date({ label: { zh: '启用日期', en: 'Opened on' } }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500 }),
  }),
})
export type PolicePost = LedgerValues<typeof PolicePost>
