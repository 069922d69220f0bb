import type { ServerModule } from '@county/api-kit/module'
import { errors } from '@county/health/errors'
import { LEDGERS } from '@county/health/ledgers'
import { manifest } from '@county/health/manifest'
import { permissions } from '@county/health/permissions'
import { due } from './due.ts'
import { importers } from './importers.ts'
import { indicators } from './indicators.ts'
import { router } from './router.ts'
import { subscribers } from './subscribers.ts'

/** The server of the health module. */
export const module: ServerModule = {
  id: 'health',
  manifest,
  permissions,
  errors,
  router,
  ledgers: LEDGERS,
  importers,
  indicators,
  subscribers,
  due,
}
