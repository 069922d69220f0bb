import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { listKind } from '../codes.ts'
import { policePermissions } from '../ledger-permissions.ts'

/** Lists that the department keeps itself: roles of a police post (1+3), kinds of devices (135), windows of the centre. */
export const ListItem = defineLedger({
  id: 'governance.listItem',
  title: { zh: '警务安防清单', en: 'Lists of roles and devices' },
  subject: 'county',
  identity: ['list', 'name'],
  institution: 'open',
  permissions: policePermissions,
  columns: ['list', 'name', 'required', 'document'],
  sort: { key: 'list' },
  closeReasons: [
    { zh: '不再使用', en: 'No longer used' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    list: field.code({ label: listKind.title, codes: listKind }),
    name: field.text({ label: { zh: '名称', en: 'Name' }, max: 50 }),
    required: field.int({
      label: { zh: '每个警务室应配', en: 'Wanted at each post' },
      optional: true,
      max: 1000,
      aliases: ['应配数量'],
    }),
    document: field.text({ label: { zh: '依据', en: 'Source' }, optional: true, max: 200 }),
  }),
})
export type ListItem = LedgerValues<typeof ListItem>
