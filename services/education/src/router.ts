import { countyArea } from '@county/api-kit/ledger/county-hooks'
import { ledgerVerbs } from '@county/api-kit/ledger/verbs'
import { readingVerbs, withChanges } from '@county/api-kit/ledger/with-changes'
import type { VerbTree } from '@county/api-kit/verb'
import { Absence } from '@county/education/absence/absence'
import { AbsenceVisit } from '@county/education/absence/absence-visit'
import { Quality } from '@county/education/quality/quality'
import { School } from '@county/education/school/school'
import { SchoolPlace } from '@county/education/school/school-place'
import { Schooling } from '@county/education/schooling/schooling'
import { RuleSetting } from '@county/education/setting/rule-setting'
import { StaffPost } from '@county/education/staff/staff-post'
import { Teacher } from '@county/education/staff/teacher'
import { TeacherTraining } from '@county/education/staff/teacher-training'
import { Support } from '@county/education/support/support'
import { Transfer } from '@county/education/transfer/transfer'
import { assign } from './absence/assign.ts'
import { board as absenceBoard } from './absence/board.ts'
import { recordVisit } from './absence/record-visit.ts'
import { readForecast } from './forecast/read-forecast.ts'
import { qualityHooks } from './quality/hooks.ts'
import { trend } from './quality/trend.ts'
import { placeHooks, schoolHooks } from './school/hooks.ts'
import { schoolingHooks } from './schooling/hooks.ts'
import { openYear } from './schooling/open-year.ts'
import { overview } from './schooling/overview.ts'
import { syncVerb } from './schooling/sync-from-registry.ts'
import { postHooks, teacherHooks, trainingHooks } from './staff/hooks.ts'
import { staffOverview } from './staff/overview.ts'
import { entitledVerb } from './support/entitled.ts'
import { supportHooks } from './support/hooks.ts'
import { ABSENCE, SCHOOLING } from './tables.ts'
import { approve } from './transfer/approve.ts'
import { board as transferBoard } from './transfer/board.ts'
import { refuse } from './transfer/refuse.ts'
import { release } from './transfer/release.ts'
import { request } from './transfer/request.ts'
import { withdraw } from './transfer/withdraw.ts'

/** The module's verbs by name. What clerks of a school see and keep is declared in the ledgers. */
export const router = {
  schooling: {
    ...withChanges(ledgerVerbs(Schooling, schoolingHooks), [ABSENCE]),
    overview,
    syncFromRegistry: syncVerb,
    openYear,
  },
  absence: {
    ...readingVerbs(ledgerVerbs(Absence)),
    board: absenceBoard,
    recordVisit,
    assign,
  },
  absenceVisit: readingVerbs(ledgerVerbs(AbsenceVisit)),
  transfer: {
    ...readingVerbs(ledgerVerbs(Transfer)),
    board: transferBoard,
    request,
    release,
    approve,
    refuse,
    withdraw,
  },
  support: { ...ledgerVerbs(Support, supportHooks), entitled: entitledVerb },
  school: withChanges(ledgerVerbs(School, schoolHooks), [SCHOOLING]),
  schoolPlace: { ...ledgerVerbs(SchoolPlace, placeHooks), forecast: readForecast },
  teacher: {
    ...withChanges(ledgerVerbs(Teacher, teacherHooks), [TeacherTraining.table]),
    overview: staffOverview,
  },
  staffPost: ledgerVerbs(StaffPost, postHooks),
  teacherTraining: ledgerVerbs(TeacherTraining, trainingHooks),
  quality: { ...ledgerVerbs(Quality, qualityHooks), trend },
  ruleSetting: ledgerVerbs(RuleSetting, { area: countyArea }),
} satisfies VerbTree
