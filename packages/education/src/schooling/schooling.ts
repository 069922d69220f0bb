import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { absenceReason, attendance, grade, schoolingState, stage } from '../codes.ts'
import { schoolingPermissions } from '../ledger-permissions.ts'

/** Where each child of 3 to 18 goes to school (就学台账): one open row a child; each change of state or school is a new row. */
export const Schooling = defineLedger({
  id: 'education.schooling',
  title: { zh: '就学台账', en: 'Schooling' },
  subject: 'person',
  identity: [],
  oneActive: true,
  beginsOn: 'since',
  institution: 'schoolName',
  permissions: schoolingPermissions,
  columns: ['state', 'schoolName', 'grade', 'attendance', 'reason', 'since', 'checkedOn'],
  filters: ['state', 'stage', 'grade', 'attendance', 'reason', 'checkedOn'],
  closeReasons: [
    { zh: '已满年龄', en: 'Over age' },
    { zh: '死亡', en: 'Died' },
    { zh: '迁出', en: 'Moved away' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    state: field.code({
      label: { zh: '就学状态', en: 'State' },
      codes: schoolingState,
      aliases: ['在校状态', '就读状态', '学籍状态', '是否在校'],
    }),
    schoolName: field.text({
      label: { zh: '就读学校', en: 'School' },
      optional: true,
      aliases: ['学校', '学校名称', '就读学校名称', '所在学校'],
      help: { zh: '在校就读的必填；县外学校写全称', en: 'Required when enrolled' },
    }),
    grade: field.code({
      label: { zh: '年级', en: 'Grade' },
      codes: grade,
      optional: true,
      aliases: ['就读年级', '年级班级'],
      help: { zh: '在校就读的必填', en: 'Required when enrolled' },
    }),
    attendance: field.code({
      label: { zh: '就读方式', en: 'Attendance' },
      codes: attendance,
      optional: true,
      aliases: ['是否寄宿'],
    }),
    reason: field.code({
      label: { zh: '未就学原因', en: 'Reason' },
      codes: absenceReason,
      optional: true,
      aliases: ['失学原因', '辍学原因', '缓学原因'],
      help: { zh: '延缓入学、失学辍学的必填', en: 'Required when postponed or not in school' },
    }),
    document: field.text({
      label: { zh: '批准文件', en: 'Approval' },
      optional: true,
      aliases: ['缓学批准文号', '批准文号'],
      help: { zh: '延缓入学的必填', en: 'Required when postponed' },
    }),
    until: field.date({
      label: { zh: '缓学至', en: 'Postponed until' },
      optional: true,
      aliases: ['缓学期限', '休学期限'],
    }),
    since: field.date({
      label: { zh: '起始日期', en: 'Since' },
      aliases: ['入学日期', '入学时间', '状态日期', '失学日期'],
    }),
    checkedOn: field.date({
      label: { zh: '核实日期', en: 'Checked on' },
      optional: true,
      aliases: ['核查日期', '更新日期'],
    }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500, aliases: ['说明'] }),
    stage: field.code({ label: { zh: '学段', en: 'Stage' }, codes: stage, optional: true, derived: true }),
    schoolId: field.reference({
      label: { zh: '学校档案', en: 'School record' },
      refersTo: 'education.school',
      optional: true,
      derived: true,
    }),
  }),
})
export type Schooling = LedgerValues<typeof Schooling>
