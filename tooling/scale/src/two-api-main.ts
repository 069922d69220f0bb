import { startTwoApi } from './two-api.ts'

/** Runs a county with two API processes behind PgBouncer until it is stopped: PORT, DATA_DIR and APIS as for the command. */
const say = (line: string) => process.stdout.write(`${line}\n`)
let running: Awaited<ReturnType<typeof startTwoApi>> | undefined
let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await running?.stop()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
process.env.LOG_LEVEL ??= 'warn'
const { PORT = '8400', APIS = '2' } = process.env
running = await startTwoApi({ env: process.env, port: Number(PORT), apis: Number(APIS), say })
say(`${running.url}: ${running.apis.length} × API, PgBouncer, ${running.balancer}`)
