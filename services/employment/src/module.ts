import type { ServerModule } from '@county/api-kit/module'
import { errors } from '@county/employment/errors'
import { LEDGERS } from '@county/employment/ledgers'
import { manifest } from '@county/employment/manifest'
import { permissions } from '@county/employment/permissions'
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
  ledgers: LEDGERS,
  importers,
  indicators: [...labourIndicators, ...programmeIndicators, ...jobIndicators],
  facts: factQueries,
  entitlements,
  jobs,
  subscribers,
  due,
}
