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
import { forOwnSchool } from './institution/own-school.ts'
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

/** The module's verbs by name. A school's own officers get rows of their school alone. */
export const router = {
  schooling: {
    ...withChanges(forOwnSchool(ledgerVerbs(Schooling, schoolingHooks), 'schoolName'), [ABSENCE]),
    overview,
    syncFromRegistry: syncVerb,
    openYear,
  },
  absence: {
    ...readingVerbs(forOwnSchool(ledgerVerbs(Absence), 'lastSchool')),
    board: absenceBoard,
    recordVisit,
    assign,
  },
  absenceVisit: readingVerbs(forOwnSchool(ledgerVerbs(AbsenceVisit), 'lastSchool')),
  transfer: {
    ...readingVerbs(forOwnSchool(ledgerVerbs(Transfer), 'fromSchool', 'toSchool')),
    board: transferBoard,
    request,
    release,
    approve,
    refuse,
    withdraw,
  },
  support: { ...forOwnSchool(ledgerVerbs(Support, supportHooks), 'schoolName'), entitled: entitledVerb },
  school: withChanges(ledgerVerbs(School, schoolHooks), [SCHOOLING]),
  schoolPlace: { ...ledgerVerbs(SchoolPlace, placeHooks), forecast: readForecast },
  teacher: {
    ...withChanges(forOwnSchool(ledgerVerbs(Teacher, teacherHooks), 'schoolName'), [TeacherTraining.table]),
    overview: staffOverview,
  },
  staffPost: forOwnSchool(ledgerVerbs(StaffPost, postHooks), 'schoolName'),
  teacherTraining: forOwnSchool(ledgerVerbs(TeacherTraining, trainingHooks), 'schoolName'),
  quality: { ...ledgerVerbs(Quality, qualityHooks), trend },
  ruleSetting: ledgerVerbs(RuleSetting, { area: countyArea }),
} satisfies VerbTree
