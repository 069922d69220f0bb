import type { Kit, Log } from '@county/api-kit/kit'
import { Reporting } from '@county/api-kit/reporting'
import { type CoreConfig, coreConfigFromEnv } from '@county/core-service/config'
import { assertFitForProduction } from '@county/core-service/production-check'
import { createCipher } from '@county/db/cipher'
import { loadKeys } from '@county/db/keys'
import { Database } from '@county/db/transaction'
import { composeModules } from './compose.ts'
import { createLog } from './log.ts'

/** Everything a process of the platform works with. */
export interface Platform {
  kit: Kit
  config: CoreConfig
  /** Modules that did not start, with the reason. */
  failed: ReadonlyMap<string, string>
  close(): Promise<void>
}

/** What a platform is made from. */
interface PlatformOptions {
  /** Connection of the login role county_app to a migrated database. */
  appUrl: string
  env?: NodeJS.ProcessEnv
  log?: Log
  poolSize?: number
}

/** Composes the modules over a migrated database. Throws when a production installation is not fit to run. */
export async function createPlatform(options: PlatformOptions): Promise<Platform> {
  const env = options.env ?? process.env
  const log = options.log ?? createLog()
  const config = coreConfigFromEnv(env)
  const cipher = createCipher(loadKeys({ dataDir: config.dataDir, env }))
  const { modules, failed } = await composeModules(config, log)
  const poolSize = options.poolSize ?? Number(env.POOL_SIZE ?? 16)
  const pooler = env.DATABASE_POOLER === 'transaction'
  const database = new Database({ appUrl: options.appUrl, poolSize, applicationName: 'county', pooler })
  const replicaUrl = env.REPORTING_DATABASE_URL
  const reporting = replicaUrl
    ? new Reporting(new Database({ appUrl: replicaUrl, poolSize, applicationName: 'county reporting', pooler }), log)
    : undefined
  const kit: Kit = { database, cipher, modules, clock: () => new Date(), log, ...(reporting ? { reporting } : {}) }
  await assertFitForProduction(kit, config, env)
  return { kit, config, failed, close: () => Promise.all([database.close(), reporting?.close()]).then(() => {}) }
}
