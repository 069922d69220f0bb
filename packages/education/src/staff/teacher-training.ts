import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { platform } from '../codes.ts'
import { staffPermissions } from '../ledger-permissions.ts'

/** Training of teachers on 一中心三平台. */
export const TeacherTraining = defineLedger({
  id: 'education.teacherTraining',
  title: { zh: '教师培训台账', en: 'Teacher training' },
  subject: 'county',
  identity: ['schoolName', 'teacherName', 'course', 'startedOn'],
  beginsOn: 'startedOn',
  endsOn: 'endedOn',
  institution: 'schoolName',
  permissions: staffPermissions,
  columns: ['teacherName', 'schoolName', 'platform', 'course', 'startedOn', 'hours', 'passed'],
  filters: ['platform', 'startedOn', 'passed'],
  sort: { key: 'startedOn', descending: true },
  closeReasons: [{ zh: '录入错误', en: 'Entered by mistake' }],
  fields: z.object({
    teacherName: field.text({ label: { zh: '教师姓名', en: 'Teacher' }, max: 30, aliases: ['姓名', '参训教师'] }),
    schoolName: field.text({ label: { zh: '学校', en: 'School' }, aliases: ['学校名称', '工作单位'] }),
    platform: field.code({
      label: { zh: '培训平台', en: 'Platform' },
      codes: platform,
      aliases: ['平台', '一中心三平台'],
    }),
    course: field.text({ label: { zh: '培训内容', en: 'Course' }, aliases: ['培训项目', '培训主题', '课题'] }),
    organiser: field.text({
      label: { zh: '承办单位', en: 'Organiser' },
      optional: true,
      aliases: ['培训机构', '工作室名称', '基地名称'],
    }),
    startedOn: field.date({ label: { zh: '开始日期', en: 'Started on' }, aliases: ['培训日期', '培训时间'] }),
    endedOn: field.date({ label: { zh: '结束日期', en: 'Ended on' }, optional: true }),
    hours: field.int({ label: { zh: '学时', en: 'Hours' }, unit: '学时', max: 1000, aliases: ['培训学时', '课时'] }),
    passed: field.bool({ label: { zh: '考核合格', en: 'Passed' }, aliases: ['是否合格', '考核结果'] }),
    teacherId: field.reference({
      label: { zh: '教师档案', en: 'Teacher' },
      refersTo: 'education.teacher',
      optional: true,
      derived: true,
    }),
  }),
})
export type TeacherTraining = LedgerValues<typeof TeacherTraining>
