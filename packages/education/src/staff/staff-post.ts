import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { postClass } from '../codes.ts'
import { staffPermissions } from '../ledger-permissions.ts'

/** Approved posts of a school by class (岗位设置); the latest on or before a day is in force. */
export const StaffPost = defineLedger({
  id: 'education.staffPost',
  title: { zh: '岗位设置', en: 'Approved posts' },
  subject: 'county',
  identity: ['schoolName', 'post', 'validFrom'],
  institution: 'schoolName',
  permissions: staffPermissions,
  sort: { key: 'schoolName' },
  closeReasons: [
    { zh: '已调整', en: 'Changed' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    schoolName: field.text({ label: { zh: '学校', en: 'School' }, aliases: ['学校名称', '单位名称'] }),
    post: field.code({ label: { zh: '岗位类别', en: 'Post' }, codes: postClass, aliases: ['岗位'] }),
    approved: field.int({
      label: { zh: '核定岗位数', en: 'Approved' },
      unit: '个',
      max: 1000,
      aliases: ['核定数', '编制数'],
    }),
    validFrom: field.date({ label: { zh: '核定日期', en: 'In force from' }, aliases: ['批复日期'] }),
    document: field.text({ label: { zh: '批复文件', en: 'Document' }, optional: true, aliases: ['批复文号'] }),
  }),
})
export type StaffPost = LedgerValues<typeof StaffPost>
