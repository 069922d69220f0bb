import type { ServerModule } from '@county/api-kit/module'
import { errors } from '@county/health/errors'
import { LEDGERS } from '@county/health/ledgers'
import { manifest } from '@county/health/manifest'
import { permissions } from '@county/health/permissions'
import { due } from './due.ts'
import { entitlements } from './entitlements.ts'
import { facts } from './facts.ts'
import { indicators } from './indicators.ts'
import { jobs } from './jobs.ts'
import { router } from './router.ts'
import { subscribers } from './subscribers.ts'

/** The server of the health module. Every ledger is imported under the rules of its own verbs. */
export const module: ServerModule = {
  id: 'health',
  manifest,
  permissions,
  errors,
  router,
  ledgers: LEDGERS,
  indicators,
  facts,
  entitlements,
  jobs,
  subscribers,
  due,
}
