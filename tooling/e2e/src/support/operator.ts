import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

const PROJECT = path.resolve(import.meta.dirname, '../../../..')
/** Folder of the platform under test. */
export const DATA_DIR = path.resolve(PROJECT, process.env.E2E_DATA_DIR ?? '.cache/e2e-data')

const run = promisify(execFile)

/** Runs an operator's command (`pnpm county …`) on the platform under test; answers what it says as JSON. */
export async function county<T>(...args: string[]): Promise<T> {
  const cli = path.join(PROJECT, 'tooling/cli/src/main.ts')
  const { stdout } = await run(process.execPath, [cli, ...args, '--json'], {
    cwd: PROJECT,
    env: { ...process.env, DATA_DIR },
  })
  return JSON.parse(stdout) as T
}

/** Builds the interface of a module in a copy of the project; answers the folder of what was built. */
export async function buildIn(root: string, module: string): Promise<string> {
  const cwd = path.join(root, 'apps', module)
  const vite = path.join(cwd, 'node_modules/vite/bin/vite.js')
  await run(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd })
  return path.join(cwd, 'dist')
}

/** Runs a script of a copy of the project in that copy. */
export async function runIn(root: string, script: string, ...args: string[]): Promise<void> {
  await run(process.execPath, [path.join(root, script), ...args], { cwd: root })
}

/** Starts a copy's platform with a demo county and the portal as it is built; answers what stops it. */
export async function startIn(root: string, port: number): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, [path.join(root, 'tooling/scripts/src/start.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: path.join(root, '.data'),
      PORTAL_DIR: path.join(PROJECT, 'apps/portal/dist'),
      BUILD: '0',
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part))
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  const until = Date.now() + 300_000
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the copy's platform ended: ${said}`)
    const answer = await fetch(`http://localhost:${port}/healthz`).catch(() => undefined)
    if (answer?.ok) return stop
    if (Date.now() > until) {
      await stop()
      throw new Error(`the copy's platform does not start: ${said}`)
    }
    await pause(500)
  }
}
