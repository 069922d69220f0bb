import { Absence } from './absence/absence.ts'
import { AbsenceVisit } from './absence/absence-visit.ts'
import { Quality } from './quality/quality.ts'
import { School } from './school/school.ts'
import { SchoolPlace } from './school/school-place.ts'
import { Schooling } from './schooling/schooling.ts'
import { RuleSetting } from './setting/rule-setting.ts'
import { StaffPost } from './staff/staff-post.ts'
import { Teacher } from './staff/teacher.ts'
import { TeacherTraining } from './staff/teacher-training.ts'
import { Support } from './support/support.ts'
import { Transfer } from './transfer/transfer.ts'

/** Every ledger of the module. */
export const LEDGERS = [
  Schooling,
  Absence,
  AbsenceVisit,
  Transfer,
  Support,
  School,
  SchoolPlace,
  Teacher,
  StaffPost,
  TeacherTraining,
  Quality,
  RuleSetting,
] as const

/** Ledgers whose rows come from the module’s own verbs and are never typed. */
export const READ_ONLY: ReadonlySet<string> = new Set([Absence.id, AbsenceVisit.id, Transfer.id])
