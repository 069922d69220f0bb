import { command } from '@county/api-kit/verb'
import { ChangePassword } from '@county/core/account'
import { z } from 'zod'
import { verifyPassword } from '../account/password.ts'
import { assertGoodPassword, storePassword } from '../account/set-password.ts'
import { getOwnAccount } from './account-row.ts'
import { assertNotLocked, countFailure } from './sign-in-guard.ts'
import { endSessions } from './start-session.ts'

/**
 * Changes one's own password and ends one's other sessions. Throws WRONG_CREDENTIALS (counted), ACCOUNT_LOCKED,
 * PASSWORD_WEAK, PASSWORD_REUSED.
 */
export const changePassword = command({
  name: 'core.session.changePassword',
  title: { zh: '修改口令', en: 'Change password' },
  permission: 'signedIn',
  entity: 'core.account',
  input: ChangePassword,
  output: z.null(),
  async run(c, { current, next }) {
    const account = await getOwnAccount(c)
    await assertNotLocked(c, account.account)
    const audit = (outcome: string) => ({ entityId: account.officerId, after: { outcome } })
    if (!account.passwordHash || !(await verifyPassword(current, account.passwordHash)))
      return {
        refusal: await countFailure(c, account.account, 'WRONG_CREDENTIALS'),
        audit: audit('wrongCredentials'),
      }
    await assertGoodPassword(c, account.officerId, account.account, next)
    await storePassword(c, account.officerId, next, false)
    await endSessions(c, account.officerId, c.actor.sessionId)
    return { value: null, audit: audit('passwordChanged') }
  },
})
