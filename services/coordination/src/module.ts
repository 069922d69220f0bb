import type { ServerModule } from '@county/api-kit/module'
import { errors } from '@county/coordination/errors'
import { LEDGERS } from '@county/coordination/ledgers'
import { manifest } from '@county/coordination/manifest'
import { permissions } from '@county/coordination/permissions'
import { SETTINGS } from '@county/coordination/settings'
import { planPort } from '@county/core/ports/plan'
import { listDue } from './due.ts'
import { indicatorQueries } from './indicator/queries.ts'
import { openMonthJob, remindJob } from './job/jobs.ts'
import { makePlanPort } from './plan/plan-port.ts'
import { router } from './router.ts'

/** The coordination module's server side. */
export const module: ServerModule = {
  id: 'coordination',
  manifest,
  permissions,
  errors,
  router,
  settings: SETTINGS,
  ledgers: LEDGERS,
  indicators: indicatorQueries,
  jobs: [openMonthJob, remindJob],
  due: listDue,
  ports: [{ token: planPort, make: makePlanPort }],
}
