import type { ServerModule } from '@county/api-kit/module'
import { errors } from '@county/education/errors'
import { LEDGERS } from '@county/education/ledgers'
import { manifest } from '@county/education/manifest'
import { permissions } from '@county/education/permissions'
import { due } from './due.ts'
import { entitlements } from './entitlements.ts'
import { facts } from './facts.ts'
import { importers } from './importers.ts'
import { indicators } from './indicators.ts'
import { jobs } from './jobs.ts'
import { router } from './router.ts'
import { subscribers } from './subscribers.ts'

/** The server of the education module. */
export const module: ServerModule = {
  id: 'education',
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
