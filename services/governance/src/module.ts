import type { ServerModule } from '@county/api-kit/module'
import { errors } from '@county/governance/errors'
import { LEDGERS } from '@county/governance/ledgers'
import { manifest } from '@county/governance/manifest'
import { permissions } from '@county/governance/permissions'
import { due } from './due.ts'
import { entitlements } from './entitlements.ts'
import { facts } from './facts.ts'
import { importers } from './importers.ts'
import { indicators } from './indicators.ts'
import { jobs } from './jobs.ts'
import { router } from './router.ts'
import { subscribers } from './subscribers.ts'

/** The server of the governance module. */
export const module: ServerModule = {
  id: 'governance',
  manifest,
  permissions,
  errors,
  router,
  ledgers: LEDGERS,
  importers,
  indicators,
  facts,
  entitlements,
  jobs,
  subscribers,
  due,
}
