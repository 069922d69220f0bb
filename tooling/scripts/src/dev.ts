import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * `pnpm dev [module…]`: the API, the portal's development server, and one for each named module (default: all that have
 * an interface). Changes in a module, in packages/ui or packages/platform show in the browser without a reload.
 * With API_URL set, that API is used and none is started.
 */

const ROOT = resolve(fileURLToPath(import.meta.url), '../../../..')
const API_PORT = process.env.PORT ?? '8400'
const PORTAL_PORT = '8401'
const apiUrl = process.env.API_URL ?? `http://127.0.0.1:${API_PORT}`

const children: ChildProcess[] = []
let leaving = false

function run(name: string, folder: string, args: string[], env: Record<string, string> = {}): void {
  const child = spawn(process.execPath, args, { cwd: join(ROOT, folder), env: { ...process.env, ...env } })
  children.push(child)
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().split('\n')) if (line.trim()) console.log(`[${name}] ${line}`)
    })
  child.on('exit', (code) => {
    if (leaving) return
    console.log(`[${name}] ended with ${code ?? 'a signal'}`)
    if (name === 'api' || name === 'portal') leave(1)
  })
}

function leave(code: number): void {
  leaving = true
  for (const child of children) child.kill('SIGTERM')
  setTimeout(() => process.exit(code), 3000).unref()
  process.exitCode = code
}

function modules(named: readonly string[]): string[] {
  const all = readdirSync(join(ROOT, 'apps')).filter((id) => existsSync(join(ROOT, 'apps', id, 'src/module.tsx')))
  const unknown = named.filter((id) => !all.includes(id))
  if (unknown.length) throw new Error(`no such module: ${unknown.join(', ')}; there are ${all.join(', ')}`)
  return named.length ? [...named] : all
}

/** Vite's program, as the app's preset has it. */
const vite = (app: string) => join(ROOT, 'apps', app, 'node_modules/vite/bin/vite.js')

const chosen = modules(process.argv.slice(2))
process.on('SIGINT', () => leave(0))
process.on('SIGTERM', () => leave(0))

if (!process.env.API_URL)
  run('api', '.', ['--watch', '--watch-preserve-output', 'tooling/scripts/src/start.ts'], {
    PORT: API_PORT,
    BUILD: '0',
    CONTRACT_CHECK: 'warn',
  })
for (const id of chosen)
  run(id, `apps/${id}`, [vite(id), '--mode', 'federated', '--clearScreen', 'false'], { API_URL: apiUrl })
run('portal', 'apps/portal', [vite('portal'), '--clearScreen', 'false'], {
  API_URL: apiUrl,
  COUNTY_DEV_MODULES: chosen.join(','),
})
console.log(`portal: http://127.0.0.1:${PORTAL_PORT}   modules: ${chosen.join(', ')}`)
