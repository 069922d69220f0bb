import type { ServerModule } from '@county/api-kit/module'
import { coreManifest } from '@county/core/core-manifest'
import { coreErrors } from '@county/core/errors'
import { corePermissions } from '@county/core/permissions'
import { calendarPortEntry } from './calendar/calendar.ts'
import { type CoreConfig, coreConfigFromEnv } from './config.ts'
import { filesPortOf } from './file/file-store.ts'
import { housekeeping } from './housekeeping.ts'
import { noticesPortOf } from './notice/notice.ts'
import { makeRouter } from './router.ts'
import { settingsPortEntry } from './setting/setting.ts'

/** Core's server side for an installation. */
export function createModule(config: CoreConfig): ServerModule {
  return {
    id: 'core',
    manifest: coreManifest,
    permissions: corePermissions,
    errors: coreErrors,
    router: makeRouter(config),
    ledgers: [],
    jobs: [housekeeping(config)],
    ports: [filesPortOf(config), noticesPortOf(config), settingsPortEntry, calendarPortEntry],
  }
}

/** Core's server side for the installation that the environment describes. */
export const module: ServerModule = createModule(coreConfigFromEnv())
