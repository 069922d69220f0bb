import { spawn } from 'node:child_process'
import path from 'node:path'

/** Root of the project. */
export const ROOT = path.resolve(import.meta.dirname, '../../..')

/** How a step ended. */
export interface StepResult {
  name: string
  ok: boolean
  seconds: number
  output: string
}

/** Runs a command in the project's root, shows its output and says how long it took. */
export function runStep(
  name: string,
  command: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; quiet?: boolean } = {},
): Promise<StepResult> {
  const began = performance.now()
  console.log(`\n▸ ${name}`)
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const take = (chunk: Buffer) => {
      output += chunk
      if (!options.quiet) process.stdout.write(chunk)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => take(Buffer.from(`${error.message}\n`)))
    child.on('close', (code) => {
      const seconds = Math.round((performance.now() - began) / 100) / 10
      const ok = code === 0
      if (!ok && options.quiet) process.stdout.write(output)
      console.log(`${ok ? '✔' : '✘'} ${name} (${seconds} s)`)
      resolve({ name, ok, seconds, output })
    })
  })
}

/** Refuses to run on a Node other than the one the project brings: an install that failed would go unnoticed otherwise. */
export function assertNode(): void {
  const [major] = process.versions.node.split('.')
  if (major === '24') return
  console.error(
    `This project runs on the Node 24 that it installs itself, but found ${process.version}. Run: npx --yes pnpm@12 install`,
  )
  process.exit(1)
}
