import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { policePermissions } from '../ledger-permissions.ts'

/** Who serves at a police post, from when to when. */
export const PostStaff = defineLedger({
  id: 'governance.postStaff',
  title: { zh: '警务室人员', en: 'Staff of police posts' },
  subject: 'area',
  identity: ['post', 'name', 'validFrom'],
  beginsOn: 'validFrom',
  endsOn: 'validTo',
  permissions: policePermissions,
  columns: ['post', 'name', 'role', 'validFrom', 'validTo'],
  sort: { key: 'post' },
  closeReasons: [
    { zh: '调离', en: 'Left' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    post: field.text({ label: { zh: '警务室', en: 'Post' }, max: 50, suggests: 'governance.policePost.name' }),
    name: field.text({ label: { zh: '姓名', en: 'Name' }, max: 50 }),
    role: field.text({
      label: { zh: '岗位', en: 'Role' },
      max: 50,
      suggests: 'governance.listItem.name',
      aliases: ['职务'],
    }),
    validFrom: field.date({ label: { zh: '到岗日期', en: 'From' } }),
    validTo: field.date({ label: { zh: '离岗日期', en: 'Until' }, optional: true }),
  }),
})
export type PostStaff = LedgerValues<typeof PostStaff>
