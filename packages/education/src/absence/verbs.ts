import { LocalDate } from '@county/kernel/local-date'
import { z } from 'zod'
import { attendance, grade, visitMethod, visitResult } from '../codes.ts'

const codes = <T extends { items: readonly { code: string }[] }>(table: T) =>
  z.enum(table.items.map((i) => i.code) as [string, ...string[]])
const text = (max: number) => z.string().trim().min(1).max(max)

/** A child on the list of those not in school. */
export const AbsenceCard = z.object({
  id: z.uuid(),
  version: z.int(),
  personId: z.uuid(),
  personName: z.string(),
  sex: z.string().nullable(),
  age: z.int().nullable(),
  householdId: z.uuid().nullable(),
  householdNo: z.string().nullable(),
  address: z.string().nullable(),
  areaPath: z.string(),
  state: z.string(),
  urgent: z.boolean(),
  reason: z.string(),
  foundOn: z.string(),
  absentSince: z.string(),
  lastSchool: z.string().nullable(),
  lastGrade: z.string().nullable(),
  responsible: z.string().nullable(),
  nextVisitOn: z.string().nullable(),
  lastVisitOn: z.string().nullable(),
  visits: z.int(),
  /** Days until the next visit; negative when it is late. */
  daysLeft: z.int().nullable(),
  lastFinding: z.string().nullable(),
})
export type AbsenceCard = z.infer<typeof AbsenceCard>

/** The list, the most urgent first, and what was reached this school year. */
export const AbsenceBoard = z.object({
  today: z.string(),
  cases: z.array(AbsenceCard),
  urgent: z.int(),
  overdue: z.int(),
  returnedThisYear: z.int(),
  unknown: z.int(),
})
export type AbsenceBoard = z.infer<typeof AbsenceBoard>

/** A visit, and where the child goes to school now when it is back. */
export const RecordVisit = z.strictObject({
  id: z.uuid(),
  visitedOn: LocalDate.optional(),
  method: codes(visitMethod),
  visitor: text(50),
  finding: text(1000),
  result: codes(visitResult),
  returnBy: LocalDate.nullable().default(null),
  schoolName: text(100).nullable().default(null),
  grade: codes(grade).nullable().default(null),
  attendance: codes(attendance).nullable().default(null),
  document: text(100).nullable().default(null),
  until: LocalDate.nullable().default(null),
})
export type RecordVisit = z.input<typeof RecordVisit>

/** Who answers for a child, and by when the next visit is. */
export const AssignAbsence = z.strictObject({
  id: z.uuid(),
  responsible: text(50),
  nextVisitOn: LocalDate,
})
export type AssignAbsence = z.infer<typeof AssignAbsence>
