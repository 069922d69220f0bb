import { ledgerVerbs } from '@county/api-kit/ledger/verbs'
import { withChanges } from '@county/api-kit/ledger/with-changes'
import type { VerbTree } from '@county/api-kit/verb'
import { Job } from '@county/employment/job/job'
import { LabourRecord } from '@county/employment/labour-record/labour-record'
import { JobMatch } from '@county/employment/opening/job-match'
import { JobOpening } from '@county/employment/opening/job-opening'
import { MinimumWage, RuleSetting, WorkingAgeRule } from '@county/employment/rule-setting/rule-setting'
import { ServiceCardCheck } from '@county/employment/service-card/service-card-check'
import { TrainingBatch, TrainingEnrolment } from '@county/employment/training/training'
import { WelfareAssignment, WelfarePost } from '@county/employment/welfare/welfare'
import { ZeroHousehold } from '@county/employment/zero-household/zero-household'
import { changeJob } from './job/change.ts'
import { endJobVerb } from './job/end.ts'
import { jobHooks } from './job/hooks.ts'
import { labourHooks } from './labour-record/hooks.ts'
import { listLowIncome } from './labour-record/list-low-income.ts'
import { syncVerb } from './labour-record/sync-from-registry.ts'
import { openingHooks } from './opening/hooks.ts'
import { match } from './opening/match.ts'
import { recommend } from './opening/recommend.ts'
import { recordOutcome } from './opening/record-outcome.ts'
import { countyHooks } from './rule/hooks.ts'
import { checkHooks } from './service-card/hooks.ts'
import { listDue } from './service-card/list-due.ts'
import { listUnvisited } from './service-card/list-unvisited.ts'
import { recordCheck } from './service-card/record-check.ts'
import { JOB_TABLE, RECORD_TABLE, ZERO_TABLE } from './tables.ts'
import { certify } from './training/certify.ts'
import { enrol } from './training/enrol.ts'
import { enrolmentHooks } from './training/hooks.ts'
import { recordAttendance } from './training/record-attendance.ts'
import { roster } from './training/roster.ts'
import { assign } from './welfare/assign.ts'
import { end } from './welfare/end.ts'
import { welfareHooks } from './welfare/hooks.ts'
import { board } from './zero-household/board.ts'
import { clear } from './zero-household/clear.ts'
import { dismiss } from './zero-household/dismiss.ts'
import { plan } from './zero-household/plan.ts'
import { recognise } from './zero-household/recognise.ts'
import { refreshVerb } from './zero-household/refresh.ts'

/** Reading verbs only: rows of these ledgers come from the module's own verbs. */
function reading<T extends { list: unknown; get: unknown; history: unknown }>({ list, get, history }: T) {
  return { list, get, history } as Pick<T, 'list' | 'get' | 'history'>
}

/** The module's verbs by name. */
export const router = {
  labourRecord: {
    ...withChanges(ledgerVerbs(LabourRecord, labourHooks), [JOB_TABLE, ZERO_TABLE]),
    syncFromRegistry: syncVerb,
  },
  job: {
    ...withChanges(ledgerVerbs(Job, jobHooks), [RECORD_TABLE, ZERO_TABLE]),
    change: changeJob,
    end: endJobVerb,
  },
  serviceCardCheck: ledgerVerbs(ServiceCardCheck, checkHooks),
  serviceCard: { listDue, listUnvisited, recordCheck },
  zeroHousehold: {
    ...reading(ledgerVerbs(ZeroHousehold)),
    board,
    refresh: refreshVerb,
    recognise,
    plan,
    clear,
    dismiss,
  },
  jobOpening: ledgerVerbs(JobOpening, openingHooks),
  opening: { match },
  jobMatch: reading(ledgerVerbs(JobMatch)),
  match: { recommend, recordOutcome },
  trainingBatch: ledgerVerbs(TrainingBatch, countyHooks),
  trainingEnrolment: ledgerVerbs(TrainingEnrolment, enrolmentHooks),
  training: { enrol, recordAttendance, certify, roster },
  welfarePost: ledgerVerbs(WelfarePost),
  welfareAssignment: withChanges(ledgerVerbs(WelfareAssignment, welfareHooks), [JOB_TABLE, RECORD_TABLE, ZERO_TABLE]),
  welfare: { assign, end },
  lowIncome: { list: listLowIncome },
  minimumWage: ledgerVerbs(MinimumWage, countyHooks),
  workingAgeRule: ledgerVerbs(WorkingAgeRule, countyHooks),
  ruleSetting: ledgerVerbs(RuleSetting, countyHooks),
} satisfies VerbTree
