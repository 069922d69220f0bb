import { assertContracts, offerContracts } from './contract-gate.ts'
import { createPlatform } from './platform.ts'
import { serve } from './serve.ts'

/** One API process over a database that is migrated already: APP_DATABASE_URL is the login role's connection. */
const appUrl = process.env.APP_DATABASE_URL
if (!appUrl) throw new Error('APP_DATABASE_URL is missing: the connection of county_app to a migrated database')
const platform = await createPlatform({ appUrl })
await assertContracts(platform.kit)
await offerContracts(platform.kit)
const serving = await serve(platform, { DRAIN_MS: '2000', ...process.env })
platform.kit.log.info({ url: serving.url }, 'serving')

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await serving.close()
  await platform.close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
