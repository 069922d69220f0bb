import type { Ledger } from '@county/core/ledger/ledger'
import { Job } from './job/job.ts'
import { LabourRecord } from './labour-record/labour-record.ts'
import { JobMatch } from './opening/job-match.ts'
import { JobOpening } from './opening/job-opening.ts'
import { MinimumWage, RuleSetting, WorkingAgeRule } from './rule-setting/rule-setting.ts'
import { ServiceCardCheck } from './service-card/service-card-check.ts'
import { TrainingBatch, TrainingEnrolment } from './training/training.ts'
import { WelfareAssignment, WelfarePost } from './welfare/welfare.ts'
import { ZeroHousehold } from './zero-household/zero-household.ts'

/** Every ledger of the module. */
export const LEDGERS: readonly Ledger<any>[] = [
  LabourRecord,
  Job,
  ServiceCardCheck,
  ZeroHousehold,
  JobOpening,
  JobMatch,
  TrainingBatch,
  TrainingEnrolment,
  WelfarePost,
  WelfareAssignment,
  MinimumWage,
  WorkingAgeRule,
  RuleSetting,
]

/** Ledgers whose rows come from the module's own verbs and are never typed. */
export const READ_ONLY: ReadonlySet<string> = new Set([ZeroHousehold.id, JobMatch.id])
