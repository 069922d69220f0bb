import type { Command } from 'commander'
import { type DrillResult, runDrill } from '../drill.ts'
import type { RunCommand } from '../main.ts'
import { EXIT, print } from '../print.ts'

/** Minutes after which a module that an interrupted drill left paused is said to be back. */
const MINUTES = 5
const WHY = '应急演练'

/** `county drill`: stops each module in turn on the running system and checks that the others work. */
export function addDrillCommands(program: Command, run: RunCommand): void {
  program
    .command('drill [module...]')
    .description('逐个停止模块并检查其余模块 / stop each module in turn and check the others')
    .option('--url <url>', '平台地址 / address of the platform', `http://localhost:${process.env.PORT ?? '8400'}`)
    .option('--account <account>', '用此账号检查，口令取自 COUNTY_DRILL_PASSWORD / check as this officer')
    .option('--json', 'JSON')
    .action((modules: string[], o) =>
      run(o, async (s) => {
        const all = s.platform.kit.modules.map((m) => m.id).filter((id) => id !== 'core')
        const unknown = modules.filter((m) => !all.includes(m))
        if (unknown.length) throw new Error(`no such module: ${unknown.join(', ')}; there are ${all.join(', ')}`)
        const cookie = o.account ? await signIn(o.url, o.account) : undefined
        const until = new Date(Date.now() + MINUTES * 60_000).toISOString()
        const results = await runDrill(
          {
            url: o.url,
            modules: modules.length ? modules : all,
            ...(cookie ? { cookie } : {}),
            stop: (module) => s.command('core.modulePause.pause', { module, until, reason: WHY }),
            resume: (module) => s.command('core.modulePause.resume', { module, reason: WHY }),
          },
          (r) => !o.json && console.log(`${r.faults.length ? '✘' : '✔'} ${r.module}`),
        )
        print(o.json ? results : results.map(toRow), o)
        if (results.some((r) => r.faults.length)) process.exitCode = EXIT.attention
      }),
    )
}

const toRow = (r: DrillResult) => ({
  '模块 / module': r.module,
  '停止 / stopped (ms)': r.stoppedAfter,
  '其余正常 / others up': r.others,
  '其余响应 / others (ms)': r.othersMs,
  '门户 / portal': r.portal ? '✔' : '✘',
  '恢复 / back (ms)': r.backAfter,
  '问题 / faults': r.faults.join('; '),
})

/** Signs an officer in over HTTP; answers the cookie. Throws when the platform refuses. */
async function signIn(url: string, account: string): Promise<string> {
  const password = process.env.COUNTY_DRILL_PASSWORD
  if (!password) throw new Error('COUNTY_DRILL_PASSWORD is missing: the password of the officer who checks')
  const answer = await fetch(`${url}/api/core/trpc/session.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-county-client': 'web', origin: url },
    body: JSON.stringify({ key: crypto.randomUUID(), data: { account, password } }),
  })
  if (!answer.ok) throw new Error(`${account} could not sign in: ${answer.status} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ')
}
