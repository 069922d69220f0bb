import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Command } from 'commander'

const SCALE = path.resolve(import.meta.dirname, '../../../scale/src')

/** `county scale …`: a county as it runs on more than one machine, on this one; each command runs until it is stopped. */
export function addScaleCommands(program: Command): void {
  const scale = program.command('scale').description('多机部署演练 / the county on more than one machine')
  const add = (name: string, description: string, file: string) =>
    scale
      .command(name)
      .description(description)
      .option('--port <port>', '端口 / port', '8400')
      .action(({ port }: { port: string }) => runUntilStopped(file, port))
  add('two-api', '两个服务进程，经 PgBouncer / two API processes behind PgBouncer', 'two-api-main.ts')
  add('replica', '报表走流复制从库 / reporting reads on a streaming replica', 'replica-main.ts')
  add('prefecture', '州级汇总三个县的上报数据 / a prefecture with the figures of three counties', 'prefecture-main.ts')
  add('module', '一个模块两个进程，负载下滚动重启 / restart a module under load', 'rolling-main.ts')
}

function runUntilStopped(file: string, port: string): Promise<void> {
  const child = spawn(process.execPath, [path.join(SCALE, file)], {
    stdio: 'inherit',
    env: { ...process.env, PORT: port },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      process.exitCode = code ?? 1
      resolve()
    })
  })
}
