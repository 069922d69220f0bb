import { systemActor } from '@county/api-kit/actor'
import { type Kit, openContext } from '@county/api-kit/kit'
import type { CoreConfig } from './config.ts'

/** Values that examples and tutorials use; a secret among them is no secret. */
const KNOWN = ['secret', 'changeme', 'change-me', 'password', 'postgres', 'county', 'admin', 'default', 'test', 'demo']

/**
 * Throws when a production installation would start with what only a demonstration may have: default secrets, plain
 * http, or accounts of the demonstration county. Does nothing elsewhere.
 */
export async function assertFitForProduction(kit: Kit, config: CoreConfig, env: NodeJS.ProcessEnv): Promise<void> {
  if (!config.production) return
  const problems: string[] = []
  if (!config.publicUrl.startsWith('https://')) problems.push('PUBLIC_URL must begin with https://')
  for (const name of ['OIDC_CLIENT_SECRET', 'COUNTY_APP_PASSWORD'])
    if (env[name] !== undefined && (env[name].length < 16 || KNOWN.includes(env[name].toLowerCase())))
      problems.push(`${name} is a default or too short (16 characters at least)`)
  const demo = await openContext(kit, 'core', systemActor('启动检查', ''), { readOnly: true }, (c) =>
    c.tx.one<{ count: number }>(`select count(*)::int as count from core.officer where demo and state = 'active'`),
  )
  if (demo.count) problems.push(`${demo.count} accounts of the demonstration county are active`)
  if (problems.length) throw new Error(`refusing to start in production: ${problems.join('; ')}`)
}
