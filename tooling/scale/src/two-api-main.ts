import { startTwoApi } from './two-api.ts'
import { say, untilStopped } from './until-stopped.ts'

/** `county scale two-api`: a county with two API processes (APIS) behind PgBouncer, until it is stopped. */
await untilStopped(async (undo) => {
  const { PORT = '8400', APIS = '2' } = process.env
  const running = await startTwoApi({ env: process.env, port: Number(PORT), apis: Number(APIS), say })
  undo.push(running.stop)
  say(`${running.url}: ${running.apis.length} × API, PgBouncer, ${running.balancer}`)
})
