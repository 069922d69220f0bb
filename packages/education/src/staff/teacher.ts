import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { sex } from '@county/kernel/codes/sex'
import { z } from 'zod'
import { postClass, stage, teacherKind } from '../codes.ts'
import { staffPermissions } from '../ledger-permissions.ts'

/** Teachers and staff of the schools (教职工名册). */
export const Teacher = defineLedger({
  id: 'education.teacher',
  title: { zh: '教师台账', en: 'Teachers' },
  subject: 'county',
  identity: ['schoolName', 'name'],
  institution: 'schoolName',
  permissions: staffPermissions,
  columns: ['name', 'schoolName', 'kind', 'post', 'stage', 'subject', 'startedOn'],
  filters: ['kind', 'post', 'stage', 'startedOn'],
  sort: { key: 'schoolName' },
  closeReasons: [
    { zh: '调出', en: 'Transferred' },
    { zh: '退休', en: 'Retired' },
    { zh: '聘期届满', en: 'Contract ended' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    name: field.text({ label: { zh: '姓名', en: 'Name' }, max: 30, aliases: ['教师姓名'] }),
    schoolName: field.text({ label: { zh: '学校', en: 'School' }, aliases: ['学校名称', '任教学校', '工作单位'] }),
    sex: field.code({ label: { zh: '性别', en: 'Sex' }, codes: sex, optional: true }),
    kind: field.code({
      label: { zh: '用工形式', en: 'Employment' },
      codes: teacherKind,
      aliases: ['编制情况', '人员性质'],
    }),
    post: field.code({
      label: { zh: '岗位类别', en: 'Post' },
      codes: postClass,
      aliases: ['岗位', '职称', '专业技术职务'],
    }),
    fullTime: field.bool({
      label: { zh: '专任教师', en: 'Teaches' },
      aliases: ['是否专任教师'],
      help: { zh: '承担教学任务的；计入培训要求', en: 'Counts for the yearly training' },
    }),
    stage: field.code({ label: { zh: '任教学段', en: 'Stage' }, codes: stage, optional: true }),
    subject: field.text({ label: { zh: '任教学科', en: 'Subject' }, optional: true, max: 30, aliases: ['学科'] }),
    degree: field.text({ label: { zh: '学历', en: 'Degree' }, optional: true, max: 30, aliases: ['最高学历'] }),
    startedOn: field.date({ label: { zh: '到校日期', en: 'At the school since' }, aliases: ['到岗日期', '任教起始'] }),
    phone: field.phone({ label: { zh: '联系电话', en: 'Telephone' }, optional: true, aliases: ['电话'] }),
  }),
})
export type Teacher = LedgerValues<typeof Teacher>
