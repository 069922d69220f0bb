import type { Context } from '@county/api-kit/verb'
import { passwordProblem } from '@county/core/account'
import { coreErrors } from '@county/core/errors'
import { hashPassword, verifyPassword } from './password.ts'

/** How many earlier passwords may not come again. */
const REMEMBERED = 5

/** Refuses a password that is weak or among the last five. Throws PASSWORD_WEAK, PASSWORD_REUSED. */
export async function assertGoodPassword(c: Context, officerId: string, account: string, next: string): Promise<void> {
  const problem = passwordProblem(next, account)
  if (problem) throw coreErrors.error('PASSWORD_WEAK', { problem })
  const earlier = await c.tx.query<{ hash: string }>(
    `select password_hash as hash from core.password_history where officer_id = $1 order by set_at desc limit ${REMEMBERED}`,
    [officerId],
  )
  for (const { hash } of earlier) if (await verifyPassword(next, hash)) throw coreErrors.error('PASSWORD_REUSED')
}

/** Stores a password; `issued` ones must be changed at the first sign-in. */
export async function storePassword(c: Context, officerId: string, password: string, issued: boolean): Promise<void> {
  const hash = await hashPassword(password)
  await c.tx.query(
    `update core.account set password_hash = $2, password_set_at = $3, must_change_password = $4 where officer_id = $1`,
    [officerId, hash, c.now, issued],
  )
  await c.tx.query(`insert into core.password_history (officer_id, password_hash, set_at) values ($1, $2, $3)`, [
    officerId,
    hash,
    c.now,
  ])
}
