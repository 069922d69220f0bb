import type { ServerModule } from '@county/api-kit/module'
import { errors } from '@county/party/errors'
import { LEDGERS } from '@county/party/ledgers'
import { manifest } from '@county/party/manifest'
import { permissions } from '@county/party/permissions'
import { due } from './due.ts'
import { facts } from './facts.ts'
import { importers } from './importers.ts'
import { indicators } from './indicators.ts'
import { router } from './router.ts'
import { subscribers } from './subscribers.ts'

/** The server of the party module. */
export const module: ServerModule = {
  id: 'party',
  manifest,
  permissions,
  errors,
  router,
  ledgers: LEDGERS,
  importers,
  indicators,
  facts,
  subscribers,
  due,
}
