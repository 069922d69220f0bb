import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { placeGrade, schoolYear } from '../codes.ts'
import { schoolPermissions } from '../ledger-permissions.ts'

/** Places by school, grade and year (学位). */
export const SchoolPlace = defineLedger({
  id: 'education.schoolPlace',
  title: { zh: '学位台账', en: 'School places' },
  subject: 'county',
  identity: ['schoolName', 'schoolYear', 'grade'],
  institution: 'schoolName',
  permissions: schoolPermissions,
  columns: ['schoolName', 'schoolYear', 'grade', 'classes', 'places', 'otherPupils'],
  filters: ['schoolYear', 'grade'],
  closeReasons: [{ zh: '录入错误', en: 'Entered by mistake' }],
  fields: z.object({
    schoolName: field.text({ label: { zh: '学校', en: 'School' }, aliases: ['学校名称', '校名'] }),
    schoolYear: field.code({
      label: { zh: '学年', en: 'School year' },
      codes: schoolYear,
      aliases: ['年度', '学年度'],
    }),
    grade: field.code({ label: { zh: '年级', en: 'Grade' }, codes: placeGrade }),
    classes: field.int({ label: { zh: '班数', en: 'Classes' }, unit: '个', max: 100, aliases: ['班级数', '教学班'] }),
    places: field.int({
      label: { zh: '学位数', en: 'Places' },
      unit: '个',
      max: 10_000,
      aliases: ['学位', '可容纳人数', '计划招生数'],
    }),
    otherPupils: field.int({
      label: { zh: '安置区以外学生', en: 'Pupils from elsewhere' },
      unit: '人',
      max: 10_000,
      aliases: ['非搬迁学生', '其他学生'],
      help: { zh: '占用学位、不在居民库中的学生', en: 'They take places and are not in the registry' },
    }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500 }),
  }),
})
export type SchoolPlace = LedgerValues<typeof SchoolPlace>
