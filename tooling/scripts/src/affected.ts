import { spawnSync } from 'node:child_process'
import { ROOT } from './run-step.ts'

/** Folders of the packages that a change touches, with those that depend on them, as turbo sees the imports. */
export function affectedFolders(base: string = scmBase()): string[] {
  const listed = spawnSync('turbo', ['ls', '--affected', '--output', 'json'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, TURBO_SCM_BASE: base, TURBO_TELEMETRY_DISABLED: '1' },
  })
  const from = listed.stdout.indexOf('{')
  if (listed.status !== 0 || from < 0) throw new Error(`turbo ls failed: ${listed.stderr}`)
  const { packages } = JSON.parse(listed.stdout.slice(from)) as { packages: { items: { path: string }[] } }
  return packages.items.map((p) => p.path)
}

/** What a change is compared with: BASE, else where this branch left main; on main itself the commit before. */
function scmBase(): string {
  if (process.env.BASE) return process.env.BASE
  const git = (...args: string[]) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' }).stdout.trim()
  const fork = git('merge-base', 'HEAD', 'main')
  return fork && fork !== git('rev-parse', 'HEAD') ? fork : 'HEAD~1'
}

/** Packages whose change may be seen on every page. */
const EVERYWHERE = new Set(['apps/portal', 'packages/ui', 'packages/platform', 'tooling/vite', 'tooling/e2e'])

/** Browser tests that touched packages call for: a module's own when only modules are touched, else all of them. */
export function chooseSpecs(folders: readonly string[], specs: readonly string[]): string[] {
  if (folders.some((folder) => EVERYWHERE.has(folder))) return [...specs]
  const modules = new Set(folders.filter((f) => /^(apps|services|packages)\//.test(f)).map((f) => f.split('/')[1]))
  return specs.filter((spec) => modules.has(spec.replace(/^.*\/|\.spec\.ts$/g, '')))
}
