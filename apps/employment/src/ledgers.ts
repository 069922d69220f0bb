import type { Ledger } from '@county/core/ledger/ledger'
import { Job } from '@county/employment/job/job'
import { LabourRecord } from '@county/employment/labour-record/labour-record'
import { JobMatch } from '@county/employment/opening/job-match'
import { JobOpening } from '@county/employment/opening/job-opening'
import { MinimumWage, RuleSetting, WorkingAgeRule } from '@county/employment/rule-setting/rule-setting'
import { ServiceCardCheck } from '@county/employment/service-card/service-card-check'
import { TrainingBatch, TrainingEnrolment } from '@county/employment/training/training'
import { WelfareAssignment, WelfarePost } from '@county/employment/welfare/welfare'
import { ZeroHousehold } from '@county/employment/zero-household/zero-household'

/** Every ledger of the module. */
export const ledgers: readonly Ledger<any>[] = [
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
