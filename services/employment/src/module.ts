import type { ServerModule } from '@county/api-kit/module'
import { errors } from '@county/employment/errors'
import { Job } from '@county/employment/job/job'
import { LabourRecord } from '@county/employment/labour-record/labour-record'
import { manifest } from '@county/employment/manifest'
import { JobMatch } from '@county/employment/opening/job-match'
import { JobOpening } from '@county/employment/opening/job-opening'
import { permissions } from '@county/employment/permissions'
import { MinimumWage, RuleSetting, WorkingAgeRule } from '@county/employment/rule-setting/rule-setting'
import { ServiceCardCheck } from '@county/employment/service-card/service-card-check'
import { TrainingBatch, TrainingEnrolment } from '@county/employment/training/training'
import { WelfareAssignment, WelfarePost } from '@county/employment/welfare/welfare'
import { ZeroHousehold } from '@county/employment/zero-household/zero-household'
import { due } from './due.ts'
import { entitlements } from './entitlements.ts'
import { factQueries } from './facts/facts.ts'
import { importers } from './importers.ts'
import { jobIndicators } from './indicators/jobs.ts'
import { labourIndicators } from './indicators/labour.ts'
import { programmeIndicators } from './indicators/programmes.ts'
import { jobs } from './jobs/jobs.ts'
import { router } from './router.ts'
import { subscribers } from './subscribers.ts'

/** The server of the employment module. */
export const module: ServerModule = {
  id: 'employment',
  manifest,
  permissions,
  errors,
  router,
  ledgers: [
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
  ],
  importers,
  indicators: [...labourIndicators, ...programmeIndicators, ...jobIndicators],
  facts: factQueries,
  entitlements,
  jobs,
  subscribers,
  due,
}
