import { spawnSync } from 'node:child_process'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../../..')

/** Builds the interface of one module and nothing else. Throws when the build fails. */
export function buildModule(module: string): void {
  if (!/^[a-z][a-z0-9-]*$/.test(module)) throw new Error(`no module is called ${module}`)
  const built = spawnSync('turbo', ['build', `--filter=@county/${module}-app`, '--output-logs=errors-only'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
  })
  if (built.status !== 0) throw new Error(`building ${module} failed`)
}
