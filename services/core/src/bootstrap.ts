import { systemActor } from '@county/api-kit/actor'
import { runCommand } from '@county/api-kit/execute'
import { type Kit, openContext } from '@county/api-kit/kit'
import { type CommandContext, command } from '@county/api-kit/verb'
import { ADMIN_ROLES, ROLES } from '@county/core/permission'
import { newId } from '@county/kernel/id'
import { z } from 'zod'
import { issuePassword } from './account/password.ts'
import { storePassword } from './account/set-password.ts'

const County = z.object({
  code: z.string().regex(/^\d{6}$/),
  name: z.string().min(2).max(30),
  bureau: z.string().min(2).max(30),
})

/** An account that was opened with its first password, shown once. */
interface FirstAccount {
  account: string
  password: string
  role: string
}

/** Whether anybody has an account yet. */
export async function isEmptyCounty(kit: Kit): Promise<boolean> {
  const rows = await openContext(kit, 'core', systemActor('启用', ''), { readOnly: true }, (c) =>
    c.tx.query(`select 1 from core.officer limit 1`),
  )
  return rows.length === 0
}

/** Path of the county's own area; '' before it is set up. */
export async function countyPath(kit: Kit): Promise<string> {
  const rows = await openContext(kit, 'core', systemActor('启用', ''), { readOnly: true }, (c) =>
    c.tx.query<{ path: string }>(`select area_path as path from core.area where kind = 'county' order by id limit 1`),
  )
  return rows[0]?.path ?? ''
}

const ACCOUNTS = { systemAdmin: 'sysadmin', securityAdmin: 'secadmin', auditAdmin: 'auditadmin' } as const

/** Sets up an empty county: its area, the bureau, and the three administrators with first passwords. */
const bootstrap = (issued: FirstAccount[]) =>
  command({
    name: 'core.county.bootstrap',
    title: { zh: '启用平台', en: 'Set up the county' },
    permission: 'core.county.bootstrap',
    entity: 'core.unit',
    alsoChanges: ['core.area', 'core.account', 'core.post'],
    input: County,
    output: z.null(),
    async run(c, { code, name, bureau }) {
      const path = `${code}.`
      await c.tx.query(
        `insert into core.area (kind, code, name, area_path, valid_from) values ('county', $1, $2, $3, $4)`,
        [code, name, path, c.today],
      )
      const unit = await c.tx.one<{ id: string }>(
        `insert into core.unit (code, kind, valid_from) values ('YMJ', 'bureau', $1) returning id`,
        [c.today],
      )
      await c.tx.query(`insert into core.unit_name (unit_id, name, short_name, valid_from) values ($1, $2, $2, $3)`, [
        unit.id,
        bureau,
        c.today,
      ])
      await c.tx.query(`insert into core.unit_module (unit_id, module, valid_from) values ($1, 'coordination', $2)`, [
        unit.id,
        c.today,
      ])
      for (const role of ADMIN_ROLES as readonly (keyof typeof ACCOUNTS)[])
        issued.push(await openAdministrator(c, unit.id, role, path))
      return { value: null, audit: { entityId: unit.id, areaPath: path, after: { code, name } } }
    },
  })

async function openAdministrator(c: CommandContext, unitId: string, role: keyof typeof ACCOUNTS, path: string) {
  const account = ACCOUNTS[role]
  const password = issuePassword()
  const { id } = await c.tx.one<{ id: string }>(`insert into core.officer (name) values ($1) returning id`, [
    ROLES[role].title.zh,
  ])
  await c.tx.query(`insert into core.account (officer_id, account) values ($1, $2)`, [id, account])
  await storePassword(c, id, password, true)
  await c.tx.query(
    `insert into core.post (officer_id, unit_id, role, area_path, valid_from) values ($1, $2, $3, $4, $5)`,
    [id, unitId, role, path, c.today],
  )
  return { account, password, role }
}

/** Sets up an empty county; answers the three administrators' first passwords, which are kept nowhere in the clear. */
export async function bootstrapCounty(kit: Kit, county: z.infer<typeof County>): Promise<FirstAccount[]> {
  const issued: FirstAccount[] = []
  await runCommand(kit, bootstrap(issued), systemActor('启用', ''), { key: newId(), data: county })
  return issued
}
