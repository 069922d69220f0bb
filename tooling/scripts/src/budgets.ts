import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { ROOT } from './run-step.ts'
import { listApps } from './ui-build.ts'

/**
 * Holds what was built against tooling/budgets.json, in KiB as browsers get it (brotli): what the portal fetches before
 * it shows anything, and what each module adds for its first page. More than the budget fails; so does a budget more
 * than a tenth above what is needed, for then it holds nothing: `--write` sets them anew, which is reviewed.
 */
interface Budgets {
  /** KiB before the portal shows itself. */
  portal: number
  /** KiB that each module's own files add to its first page. */
  modules: Record<string, number>
}

const FILE = path.join(ROOT, 'tooling/budgets.json')
/** How far a budget may lie above what is needed. */
const SLACK = 1.1
const STEP_KIB = 2

const kib = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0) / 1024

function portalFiles(dist: string): string[] {
  const page = path.join(dist, 'index.html')
  const links = [...readFileSync(page, 'utf8').matchAll(/(?:href|src)="\/(assets\/[^"]+\.(?:js|css))"/g)]
  return [page, ...new Set(links.map((m) => path.join(dist, m[1] as string)))]
}

function moduleFiles(dist: string): string[] {
  const built = JSON.parse(readFileSync(path.join(dist, 'module.json'), 'utf8')) as { preload: string[]; entry: string }
  return [...new Set([built.entry, ...built.preload])].map((file) => path.join(dist, file))
}

function measure(): Budgets {
  const dist = (app: string) => path.join(ROOT, 'apps', app, 'dist')
  const modules = listApps().filter((app) => app !== 'portal' && existsSync(path.join(dist(app), 'module.json')))
  return {
    portal: kib(portalFiles(dist('portal'))),
    modules: Object.fromEntries(modules.map((app) => [app, kib(moduleFiles(dist(app)))])),
  }
}

/** A budget for what is needed now: the next even number of KiB that leaves a little room. */
const budgetFor = (needed: number) => Math.ceil((needed * 1.03) / STEP_KIB) * STEP_KIB

function problemOf(name: string, needed: number, budget: number | undefined): string | undefined {
  const said = `${name}: ${needed.toFixed(1)} KiB`
  if (budget === undefined) return `${said}, and no budget`
  if (needed > budget) return `${said}, the budget is ${budget}`
  if (budget > Math.max(needed * SLACK, needed + STEP_KIB * 2)) return `${said}, its budget of ${budget} can come down`
  return undefined
}

const found = measure()
if (process.argv.includes('--write')) {
  const modules = Object.fromEntries(Object.entries(found.modules).map(([id, needed]) => [id, budgetFor(needed)]))
  writeFileSync(FILE, `${JSON.stringify({ portal: budgetFor(found.portal), modules }, null, 2)}\n`)
}
const budgets = JSON.parse(readFileSync(FILE, 'utf8')) as Budgets
const problems = [
  problemOf('portal', found.portal, budgets.portal),
  ...Object.entries(found.modules).map(([id, needed]) => problemOf(id, needed, budgets.modules[id])),
].filter((problem) => problem !== undefined)
for (const problem of problems) console.error(`budget: ${problem}`)
console.log(
  `portal ${found.portal.toFixed(1)} KiB; ${Object.entries(found.modules)
    .map(([id, n]) => `${id} ${n.toFixed(1)}`)
    .join(', ')}`,
)
if (problems.length) {
  console.error('If this is meant: node tooling/scripts/src/budgets.ts --write, and let the difference be reviewed.')
  process.exit(1)
}
