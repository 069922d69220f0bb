import type { Context } from '@county/api-kit/verb'
import { coreErrors } from '@county/core/errors'
import { settingNumber } from '../setting/setting-value.ts'

/** Failures from one address may be this many times those of one account: an office shares its address. */
const ADDRESS_FACTOR = 10

const accountKey = (account: string) => `account:${account}`
const addressKey = (ip: string | null) => `address:${ip ?? 'local'}`

/** Lets one sign-in of an account run at a time and refuses while account or address is locked. Throws ACCOUNT_LOCKED. */
export async function assertNotLocked(c: Context, account: string): Promise<void> {
  await c.tx.query(`select pg_advisory_xact_lock(hashtextextended('core.signIn:' || $1, 0))`, [account])
  const rows = await c.tx.query<{ until: string }>(
    `select locked_until as until from core.sign_in_guard where key = any ($1) and locked_until > $2
     order by locked_until desc limit 1`,
    [[accountKey(account), addressKey(c.actor.ip)], c.now],
  )
  if (rows[0]) throw locked(rows[0].until, c.now)
}

function locked(until: string, now: Date) {
  const minutes = Math.max(1, Math.ceil((Date.parse(until) - now.getTime()) / 60_000))
  return coreErrors.error('ACCOUNT_LOCKED', { until, minutes })
}

/** Counts a failure. Answers the refusal: `code` with the tries left, or ACCOUNT_LOCKED when there are none. */
export async function countFailure(c: Context, account: string, code: 'WRONG_CREDENTIALS' | 'WRONG_CODE') {
  const limit = await settingNumber(c, 'security.lockFailures')
  const minutes = await settingNumber(c, 'security.lockMinutes')
  const mine = await count(c, accountKey(account), limit, minutes)
  const here = await count(c, addressKey(c.actor.ip), limit * ADDRESS_FACTOR, minutes)
  const until = mine.until ?? here.until
  return until ? locked(until, c.now) : coreErrors.error(code, { left: limit - mine.failures })
}

function count(c: Context, key: string, limit: number, minutes: number) {
  return c.tx.one<{ failures: number; until: string | null }>(
    `insert into core.sign_in_guard as g (key, failures, last_at) values ($1, 1, $2)
     on conflict (key) do update set
       failures = case when g.last_at < $2::timestamptz - make_interval(mins => $4) or g.locked_until <= $2 then 1
                  else g.failures + 1 end,
       locked_until = case when g.last_at < $2::timestamptz - make_interval(mins => $4) or g.locked_until <= $2 then null
                      when g.failures + 1 >= $3 then $2::timestamptz + make_interval(mins => $4) end,
       last_at = $2
     returning failures, locked_until as until`,
    [key, c.now, limit, minutes],
  )
}

/** Forgets an account's failures, after a sign-in or when the security administrator unlocks it. */
export async function clearFailures(c: Context, account: string): Promise<void> {
  await c.tx.query(`update core.sign_in_guard set failures = 0, locked_until = null where key = $1`, [
    accountKey(account),
  ])
}

/** Until when an account is locked, or null. */
export const LOCKED_UNTIL_SQL = `(select g.locked_until from core.sign_in_guard g
  where g.key = 'account:' || acc.account and g.locked_until > now())`
