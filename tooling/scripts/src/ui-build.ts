import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../../..')
/** Folder of the user interfaces. */
export const APPS = path.join(ROOT, 'apps')

/** Names of the user interfaces that can be built: the portal and the modules. */
export function listApps(): string[] {
  return readdirSync(APPS).filter((name) => existsSync(path.join(APPS, name, 'vite.config.ts')))
}

const SKIPPED = new Set(['node_modules', 'dist', '.turbo', 'e2e', 'test-results'])

/** When the newest file under a folder was changed, in milliseconds; 0 for none. */
function newest(folder: string): number {
  if (!existsSync(folder)) return 0
  let latest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (SKIPPED.has(entry.name) || /\.test\.tsx?$/.test(entry.name)) continue
    const full = path.join(folder, entry.name)
    latest = Math.max(latest, entry.isDirectory() ? newest(full) : statSync(full).mtimeMs)
  }
  return latest
}

const builtFile = (app: string) => path.join(APPS, app, 'dist', app === 'portal' ? 'index.html' : 'module.json')
const builtAt = (app: string) => (existsSync(builtFile(app)) ? statSync(builtFile(app)).mtimeMs : 0)

/** Interfaces that are not built, or older than a source they are made of. */
function staleApps(): string[] {
  const folders = readdirSync(path.join(ROOT, 'packages')).filter((p) => !['db', 'api-kit', 'testing'].includes(p))
  const shared = Math.max(
    newest(path.join(ROOT, 'tooling/vite')),
    ...folders.map((name) => newest(path.join(ROOT, 'packages', name))),
  )
  return listApps().filter((app) => builtAt(app) < Math.max(shared, newest(path.join(APPS, app))))
}

/**
 * Builds the interfaces whose sources changed; those that turbo has in its cache come from there. An interface that
 * does not build is told and left as it was. Answers whether all are up to date.
 */
export function buildStaleApps(say: (line: string) => void): boolean {
  const stale = staleApps()
  if (stale.length === 0) return true
  say(`界面：正在构建 ${stale.join('、')}（首次约需一两分钟）……`)
  const from = performance.now()
  const turbo = path.join(ROOT, 'node_modules/turbo/bin/turbo')
  const filters = stale.map((app) => `--filter=./apps/${app}`)
  // One at a time: interfaces built side by side now and then lose each other's shared exports, and each takes a second.
  const args = [
    turbo,
    'build',
    ...filters,
    '--concurrency=1',
    '--output-logs=errors-only',
    '--continue=always',
    '--ui=stream',
  ]
  const run = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
  })
  const seconds = Math.round((performance.now() - from) / 1000)
  if (run.status === 0) {
    say(`界面：构建完成，用时 ${seconds} 秒`)
    return true
  }
  say(`界面：部分构建失败（上面是原因），先用已有的版本启动`)
  return false
}
