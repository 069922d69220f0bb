import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const PROJECT = path.resolve(import.meta.dirname, '../../../..')
/** Folder of the platform under test. */
const DATA_DIR = path.resolve(PROJECT, process.env.E2E_DATA_DIR ?? '.cache/e2e-data')

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
