import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { createPlatform } from '@county/api/platform'
import { systemActor } from '@county/api-kit/actor'
import { countyPath } from '@county/core-service/bootstrap'
import { readBuiltModule } from '@county/core-service/release/built-module'
import { precompressFolder } from '@county/core-service/release/precompress'
import { publishModule } from '@county/core-service/release/publish'

/** Publishes the built interfaces into the county's data folder, as a start of the platform does. */
const [apps = ''] = process.argv.slice(2)
const { kit, config, close } = await createPlatform({ appUrl: process.env.APP_DATABASE_URL ?? '', poolSize: 2 })
await precompressFolder(config.portalDir)
const actor = systemActor('发布', await countyPath(kit))
const published: string[] = []
for (const app of readdirSync(apps)) {
  const folder = path.join(apps, app, 'dist')
  if (!existsSync(path.join(folder, 'module.json'))) continue
  const { module, version } = await publishModule(kit, config, actor, await readBuiltModule(folder), { activate: true })
  published.push(`${module} ${version}`)
}
await close()
process.send?.({ published })
process.disconnect?.()
