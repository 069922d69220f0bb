import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** A process of its own, started for a measurement. */
export interface Child {
  process: ChildProcess
  /** Resident memory now and at most, MiB. */
  memory(): { now: number; peak: number }
  stop(): Promise<void>
}

/** Starts `node file …args`. Its errors go to ours; `onMessage` hears what it sends over IPC. */
export function startNode(
  file: string,
  options: { args?: string[]; exec?: string[]; env?: NodeJS.ProcessEnv } = {},
): Child {
  const child = spawn(process.execPath, [...(options.exec ?? []), file, ...(options.args ?? [])], {
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...options.env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await gone
    clearTimeout(late)
  }
  process.once('exit', () => child.kill('SIGKILL'))
  return { process: child, memory: () => memoryOf(child.pid ?? 0), stop }
}

/** The first message a child sends; throws when it ends without one. */
export async function firstMessage<T>(child: Child): Promise<T> {
  const ended = once(child.process, 'exit').then(([code]) => {
    throw new Error(`the process ended (${code}) without an answer`)
  })
  ended.catch(() => {})
  const [message] = (await Promise.race([once(child.process, 'message'), ended])) as [T & { failed?: string }]
  if (message.failed) throw new Error(message.failed)
  return message
}

/** Resident memory of a process in MiB, from the kernel's own account. */
function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const of = (key: string) => Math.round(Number(new RegExp(`${key}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024)
  return { now: of('VmRSS'), peak: of('VmHWM') }
}

/** A port on the loopback that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

/** Waits until an address answers with 200. Throws after a minute. */
export async function answers(url: string): Promise<void> {
  const deadline = performance.now() + 60_000
  for (;;) {
    const answer = await fetch(url).catch(() => undefined)
    await answer?.arrayBuffer()
    if (answer?.ok) return
    if (performance.now() > deadline) throw new Error(`${url} does not answer`)
    await pause(50)
  }
}
