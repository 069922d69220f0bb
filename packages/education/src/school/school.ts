import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { stage } from '../codes.ts'
import { schoolPermissions } from '../ledger-permissions.ts'

/** The schools (学校名录): the plan's seven stand in it from the start, others may be added. */
export const School = defineLedger({
  id: 'education.school',
  title: { zh: '学校名录', en: 'Schools' },
  subject: 'county',
  identity: ['name'],
  institution: 'open',
  permissions: schoolPermissions,
  columns: ['name', 'stages', 'planned', 'location', 'principal'],
  sort: { key: 'name' },
  closeReasons: [
    { zh: '撤并', en: 'Merged or closed' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    name: field.text({ label: { zh: '学校名称', en: 'School' }, aliases: ['学校', '校名', '单位名称'] }),
    code: field.text({
      label: { zh: '学校标识码', en: 'School code' },
      optional: true,
      max: 20,
      aliases: ['标识码', '学校代码'],
    }),
    shortNames: field.text({
      label: { zh: '简称', en: 'Short names' },
      optional: true,
      aliases: ['学校简称', '曾用名'],
      help: {
        zh: '表格里常写的简称，用顿号隔开；登记和导入时自动换成学校名称',
        en: 'Names that spreadsheets use, divided by 、; they are replaced by the full name',
      },
    }),
    stages: field.codes({ label: { zh: '办学学段', en: 'Stages' }, codes: stage, aliases: ['学段', '办学层次'] }),
    planned: field.bool({
      label: { zh: '搬迁点学校', en: 'School of a site' },
      aliases: ['是否安置区学校', '安置点学校'],
      help: { zh: '实施方案点名的七所学校', en: 'One of the seven that the plan names' },
    }),
    location: field.text({ label: { zh: '地址', en: 'Address' }, optional: true, aliases: ['学校地址', '所在地'] }),
    principal: field.text({
      label: { zh: '校（园）长', en: 'Head' },
      optional: true,
      max: 30,
      aliases: ['校长', '园长', '负责人'],
    }),
    phone: field.phone({ label: { zh: '联系电话', en: 'Telephone' }, optional: true, aliases: ['电话'] }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500 }),
  }),
})
export type School = LedgerValues<typeof School>
