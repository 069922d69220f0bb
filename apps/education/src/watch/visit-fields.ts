import { field } from '@county/core/ledger/field'
import { attendance, grade, visitMethod } from '@county/education/codes'
import { z } from 'zod'

const VISIT = {
  visitedOn: field.date({ label: { zh: '走访日期', en: 'Day' } }),
  method: field.code({ label: visitMethod.title, codes: visitMethod }),
  visitor: field.text({ label: { zh: '走访人', en: 'Visitor' }, max: 50 }),
  finding: field.longText({ label: { zh: '了解情况', en: 'Finding' }, max: 1000 }),
}

const SCHOOL = {
  schoolName: field.text({
    label: { zh: '就读学校', en: 'School' },
    help: { zh: '县外学校写全称', en: 'Full name of a school elsewhere' },
  }),
  grade: field.code({ label: grade.title, codes: grade }),
  attendance: field.code({ label: attendance.title, codes: attendance, optional: true }),
}

/** What each result of a visit asks for. */
export const VISIT_FIELDS: Readonly<Record<string, z.ZodObject<any>>> = {
  promised: z.object({ ...VISIT, returnBy: field.date({ label: { zh: '约定返校日期', en: 'Returns by' } }) }),
  refused: z.object(VISIT),
  absent: z.object(VISIT),
  returned: z.object({ ...VISIT, ...SCHOOL }),
  mistaken: z.object({ ...VISIT, ...SCHOOL }),
  lawful: z.object({
    ...VISIT,
    document: field.text({
      label: { zh: '批准文件', en: 'Approval' },
      help: { zh: '乡镇（街道）或县教育局的批准文号', en: 'Of the street or the education bureau' },
    }),
    until: field.date({ label: { zh: '缓学至', en: 'Postponed until' } }),
  }),
}
