import { type CommandContext, command, query } from '@county/api-kit/verb'
import { AccountRow, CreateAccount, IssuedPassword, UpdateAccount } from '@county/core/account'
import { commonErrors, coreErrors } from '@county/core/errors'
import { z } from 'zod'
import { type AccountSecrets, findAccount } from '../session/account-row.ts'
import { forgetOfficer } from '../session/session-cache.ts'
import { clearFailures, LOCKED_UNTIL_SQL } from '../session/sign-in-guard.ts'
import { endSessions } from '../session/start-session.ts'
import { issuePassword } from './password.ts'
import { storePassword } from './set-password.ts'

const SELECT = `select o.id, o.version, acc.account, o.name, acc.email, o.state, acc.totp_secret is not null as "secondFactor",
    ${LOCKED_UNTIL_SQL} as "lockedUntil", acc.must_change_password as "mustChangePassword",
    acc.last_sign_in_at as "lastSignInAt", o.demo,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'unitName', core.unit_name_on(p.unit_id, $1),
      'role', p.role, 'areaName', coalesce(a.name, p.area_path), 'validFrom', p.valid_from, 'validTo', p.valid_to)
      order by p.valid_from) from core.post p left join core.area a on a.area_path = p.area_path
      where p.officer_id = o.id and (p.valid_to is null or p.valid_to > $1)), '[]') as posts
  from core.officer o join core.account acc on acc.officer_id = o.id`

/** Accounts with their posts, by name of the account. */
export const list = query({
  name: 'core.account.list',
  title: { zh: '账号', en: 'Accounts' },
  permission: 'core.account.read',
  input: z.strictObject({
    search: z.string().trim().max(50).optional(),
    state: z.enum(['active', 'disabled']).optional(),
    cursor: z.string().max(64).optional(),
    limit: z.int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(AccountRow), next: z.string().nullable(), count: z.int() }),
  async run(c, input) {
    const where = `($2::text is null or strpos(acc.account, lower($2)) > 0 or strpos(o.name, $2) > 0)
      and ($3::text is null or o.state = $3)`
    const rows = await c.tx.query<AccountRow>(
      `${SELECT} where ${where} and ($4::text is null or acc.account > $4) order by acc.account limit $5`,
      [c.today, input.search ?? null, input.state ?? null, input.cursor ?? null, input.limit + 1],
    )
    const { count } = await c.tx.one<{ count: number }>(
      `select count(*)::int as count from core.officer o join core.account acc on acc.officer_id = o.id
       where $1::date is not null and ${where}`,
      [c.today, input.search ?? null, input.state ?? null],
    )
    const more = rows.length > input.limit
    const page = rows.slice(0, input.limit)
    return { rows: page, next: more ? (page.at(-1)?.account ?? null) : null, count }
  },
})

async function getRow(c: CommandContext, id: string): Promise<AccountRow> {
  const row = await c.tx.maybe<AccountRow>(`${SELECT} where o.id = $2`, [c.today, id])
  if (!row) throw commonErrors.error('NOT_FOUND')
  return row
}

async function getOther(c: CommandContext, id: string): Promise<AccountSecrets> {
  if (id === c.actor.id) throw coreErrors.error('SELF_NOT_ALLOWED')
  const account = await findAccount(c, { officerId: id })
  if (!account) throw commonErrors.error('NOT_FOUND')
  return account
}

/** Opens an account; it can do nothing until the security administrator grants a post. Throws ALREADY_EXISTS. */
export const create = command({
  name: 'core.account.create',
  title: { zh: '开立账号', en: 'Open an account' },
  permission: 'core.account.manage',
  entity: 'core.account',
  input: CreateAccount,
  output: IssuedPassword,
  async run(c, { account, name, email = null }) {
    const { id } = await c.tx.one<{ id: string }>(`insert into core.officer (name) values ($1) returning id`, [name])
    await c.tx.query(`insert into core.account (officer_id, account, email) values ($1, $2, $3)`, [id, account, email])
    const password = issuePassword()
    await storePassword(c, id, password, true)
    return { value: { id, account, password }, audit: { entityId: id, after: { account, name, email } } }
  },
})

/** Changes an officer's name or e-mail address, or disables and enables the account; disabling ends its sessions. */
export const update = command({
  name: 'core.account.update',
  title: { zh: '修改、停用账号', en: 'Change or disable an account' },
  permission: 'core.account.manage',
  entity: 'core.account',
  needsVersion: true,
  input: UpdateAccount,
  output: AccountRow,
  async run(c, { id, name, state, email }) {
    await getOther(c, id)
    await c.tx.query(`select 1 from core.officer where id = $1 for update`, [id])
    const before = await getRow(c, id)
    if (before.version !== c.expected) throw commonErrors.error('VERSION_CONFLICT', { version: before.version })
    await c.tx.query(`update core.officer set name = $2, state = $3 where id = $1`, [id, name, state])
    if (email !== undefined) await c.tx.query(`update core.account set email = $2 where officer_id = $1`, [id, email])
    if (state === 'disabled') await endSessions(c, id, null)
    forgetOfficer(id)
    const value = await getRow(c, id)
    const part = (r: AccountRow) => ({ name: r.name, email: r.email, state: r.state })
    return { value, audit: { entityId: id, before: part(before), after: part(value) } }
  },
})

/** Issues a new first password and ends the account's sessions. Throws NOT_FOUND, SELF_NOT_ALLOWED. */
export const resetPassword = command({
  name: 'core.account.resetPassword',
  title: { zh: '重置口令', en: 'Reset a password' },
  permission: 'core.account.manage',
  entity: 'core.account',
  input: z.strictObject({ id: z.uuid() }),
  output: IssuedPassword,
  async run(c, { id }) {
    const { account } = await getOther(c, id)
    const password = issuePassword()
    await storePassword(c, id, password, true)
    await endSessions(c, id, null)
    return { value: { id, account, password }, audit: { entityId: id, after: { outcome: 'passwordReset' } } }
  },
})

/** Lets a locked account try again. Throws NOT_FOUND. */
export const unlock = command({
  name: 'core.account.unlock',
  title: { zh: '解锁账号', en: 'Unlock an account' },
  permission: 'core.account.secure',
  entity: 'core.account',
  input: z.strictObject({ id: z.uuid() }),
  output: AccountRow,
  async run(c, { id }) {
    const { account } = await getOther(c, id)
    await clearFailures(c, account)
    return { value: await getRow(c, id), audit: { entityId: id, after: { outcome: 'unlocked' } } }
  },
})

/** Takes a lost second factor away; an administrator must set up another before anything else. Ends the sessions. */
export const resetTotp = command({
  name: 'core.account.resetTotp',
  title: { zh: '重置二次验证', en: 'Reset a second factor' },
  permission: 'core.account.secure',
  entity: 'core.account',
  input: z.strictObject({ id: z.uuid() }),
  output: AccountRow,
  async run(c, { id }) {
    await getOther(c, id)
    await c.tx.query(
      `update core.account set totp_secret = null, totp_pending = null, totp_step = null where officer_id = $1`,
      [id],
    )
    await c.tx.query(`delete from core.recovery_code where officer_id = $1`, [id])
    await endSessions(c, id, null)
    return { value: await getRow(c, id), audit: { entityId: id, after: { outcome: 'secondFactorReset' } } }
  },
})
