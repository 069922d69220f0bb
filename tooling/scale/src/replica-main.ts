import path from 'node:path'
import { AdminConnection } from '@county/db/admin'
import { startPostgres } from '@county/db/embedded-postgres'
import { startStack } from '@county/scripts/stack'
import { startJobs, startServer } from './processes.ts'
import { lagOf, startReplica } from './replica.ts'
import { say, untilStopped } from './until-stopped.ts'

const EVERY_MS = 10_000

/** `county scale replica`: the county with a streaming replica for reporting reads; tells the lag while it runs. */
await untilStopped(async (undo) => {
  const { PORT = '8400', DATA_DIR = '.data' } = process.env
  const dir = path.resolve(DATA_DIR, 'postgres')
  const stack = await startStack({ env: process.env, say, listen: false, work: false })
  undo.push(stack.stop)
  const primary = await startPostgres({ dir })
  const replica = await startReplica(primary, dir, path.resolve(DATA_DIR, 'replica'))
  undo.push(replica.stop)
  say(`从库已就绪，复制用时 ${replica.copiedMs} ms / the replica is ready`)
  const env = { ...process.env, APP_DATABASE_URL: stack.appUrl, REPORTING_DATABASE_URL: replica.appUrl }
  const api = await startServer('api', { ...env, PUBLIC_URL: `http://localhost:${PORT}` }, Number(PORT))
  undo.push(api.stop)
  undo.push(startJobs(env).stop)
  say(`http://localhost:${PORT}: REPORTING_DATABASE_URL=${replica.appUrl}`)
  const admin = await AdminConnection.open(stack.adminUrl)
  undo.push(() => admin.close())
  const tell = async () => {
    const lag = await lagOf(admin)
    say(
      lag
        ? `从库 ${lag.state}：落后 ${lag.bytes} 字节，${lag.replayMs} ms`
        : '从库未连接 / the replica is not connected',
    )
  }
  await tell()
  const timer = setInterval(() => void tell().catch(() => undefined), EVERY_MS)
  undo.push(async () => clearInterval(timer))
})
