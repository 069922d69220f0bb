import type { ServerModule } from '@county/api-kit/module'
import { errors } from '@county/housing/errors'
import { LEDGERS } from '@county/housing/ledgers'
import { manifest } from '@county/housing/manifest'
import { permissions } from '@county/housing/permissions'
import { due } from './due.ts'
import { entitlements } from './entitlements.ts'
import { facts } from './facts.ts'
import { importers } from './importers.ts'
import { indicators } from './indicators.ts'
import { jobs } from './jobs.ts'
import { router } from './router.ts'
import { subscribers } from './subscribers.ts'

/** The server of the housing module. */
export const module: ServerModule = {
  id: 'housing',
  manifest,
  permissions,
  errors,
  router,
  ledgers: LEDGERS,
  importers,
  indicators,
  entitlements,
  facts,
  jobs,
  subscribers,
  due,
}
