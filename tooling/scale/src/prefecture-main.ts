import path from 'node:path'
import { DEMO_PASSWORD } from '@county/cli/demo/officers'
import { hashPassword } from '@county/core-service/account/password'
import { AdminConnection, withAdmin } from '@county/db/admin'
import { startPostgres } from '@county/db/embedded-postgres'
import { type Stack, startStack } from '@county/scripts/stack'
import { addOfficer, addPost } from '@county/testing/organisation'
import { passFiguresOn, stopPassing, whatArrived } from './prefecture.ts'
import { say, untilStopped } from './until-stopped.ts'

const COUNTIES = [
  { code: '522323', name: '普安县' },
  { code: '522324', name: '晴隆县' },
  { code: '522325', name: '贞丰县' },
] as const
const ACCOUNT = 'zhouyimin'
const PREFECTURE = { DEMO: '0', COUNTY_CODE: '522300', COUNTY_NAME: '黔西南州', COUNTY_BUREAU: '州生态移民局' }

/**
 * `county scale prefecture`: three counties, each with a PostgreSQL of its own and the demonstration's twelve months, and
 * a prefecture that takes in their published figures and shows them side by side.
 */
await untilStopped(async (undo) => {
  const { PORT = '8400', DATA_DIR = '.data' } = process.env
  const start = async (code: string, more: NodeJS.ProcessEnv, listen: boolean): Promise<Stack> => {
    const env = { ...process.env, ...more, DATA_DIR: path.resolve(DATA_DIR, code), PORT }
    // Already running when the stack looks for it: only the setting differs.
    const postgres = await startPostgres({ dir: path.join(env.DATA_DIR, 'postgres'), settings: ['wal_level=logical'] })
    undo.push(postgres.stop)
    const stack = await startStack({ env, say: (line) => say(`${code} ${line}`), listen, work: false })
    undo.push(stack.stop)
    return stack
  }
  const prefecture = await start('522300', PREFECTURE, true)
  await addPrefectureOfficer(prefecture)
  const admin = await AdminConnection.open(prefecture.adminUrl)
  undo.push(() => admin.close())
  for (const { code, name } of COUNTIES) {
    const county = await start(code, { COUNTY_CODE: code, COUNTY_NAME: name }, false)
    await renameDemo(county, code, name)
    const [joined] = await admin.query(`select 1 from pg_subscription where subname = $1`, [`figures_${code}`])
    if (!joined) await passFiguresOn({ name: code, adminUrl: county.adminUrl }, prefecture)
    undo.push(() => (process.env.KEEP ? Promise.resolve() : stopPassing(prefecture, code)))
  }
  const arrived = async () => Object.entries(await whatArrived(admin)).map(([table, rows]) => `${table}: ${rows}`)
  let last = ''
  const tell = async () => {
    const now = (await arrived()).join(', ')
    if (now !== last) say(`到达的数据 / what arrived: ${now}`)
    last = now
  }
  const timer = setInterval(() => void tell().catch(() => undefined), 1000)
  undo.push(async () => clearInterval(timer))
  say(`${prefecture.url}/coordination/counties  ${ACCOUNT} ${DEMO_PASSWORD}`)
})

/** Somebody at the prefecture who may read figures. */
async function addPrefectureOfficer({ adminUrl }: Stack): Promise<void> {
  await withAdmin(adminUrl, async (admin) => {
    if ((await admin.query(`select 1 from core.account where account = $1`, [ACCOUNT])).length) return
    const passwordHash = await hashPassword(DEMO_PASSWORD)
    const officerId = await addOfficer(admin, { account: ACCOUNT, name: '州调度员', passwordHash, demo: true })
    const [unit] = await admin.query<{ id: string }>(`select id from core.unit where code = 'YMJ'`)
    await addPost(admin, { officerId, unitId: unit?.id ?? '', role: 'bureauClerk', areaPath: '522300.' })
  })
}

/** The demonstration is one county's; its figures go out under the name of this one. */
async function renameDemo({ adminUrl }: Stack, code: string, name: string): Promise<void> {
  await withAdmin(adminUrl, async (admin) => {
    await admin.query(`update core.area set code = $1, name = $2 where kind = 'county'`, [code, name])
    await admin.script(`alter table coordination.published_figure disable trigger insert_only`)
    await admin.query(`update coordination.published_figure set county_code = $1, county_name = $2`, [code, name])
    await admin.script(`alter table coordination.published_figure enable trigger insert_only`)
  })
}
