import { command } from '@county/api-kit/verb'
import { SignIn } from '@county/core/account'
import { coreErrors } from '@county/core/errors'
import { SessionInfo } from '@county/core/session'
import { pretendToVerify, verifyPassword } from '../account/password.ts'
import type { CoreConfig } from '../config.ts'
import { findAccount } from './account-row.ts'
import { useCode } from './second-factor.ts'
import { assertNotLocked, clearFailures, countFailure } from './sign-in-guard.ts'
import { startSession } from './start-session.ts'

/**
 * Signs in with account and password. Throws ACCOUNT_LOCKED, WRONG_CREDENTIALS, SECOND_FACTOR_NEEDED, WRONG_CODE,
 * NO_POST. Failures are counted and audited; an unknown account is answered as a wrong password, in the same time.
 */
export const signIn = (config: CoreConfig) =>
  command({
    name: 'core.session.signIn',
    title: { zh: '登录', en: 'Sign in' },
    permission: 'public',
    entity: 'core.session',
    input: SignIn,
    output: SessionInfo,
    async run(c, input) {
      await assertNotLocked(c, input.account)
      const account = await findAccount(c, { account: input.account })
      const right = account?.passwordHash
        ? await verifyPassword(input.password, account.passwordHash)
        : await pretendToVerify(input.password)
      // What was typed as the account may be a password: only known names enter the audit.
      const audit = (outcome: string) => ({
        entityId: account?.officerId ?? null,
        after: { outcome, account: account?.account ?? null },
      })
      if (!account || !right || !account.active)
        return { refusal: await countFailure(c, input.account, 'WRONG_CREDENTIALS'), audit: audit('wrongCredentials') }
      if (account.totpSecret) {
        if (!input.totp) throw coreErrors.error('SECOND_FACTOR_NEEDED')
        if (!(await useCode(c, account, input.totp)))
          return { refusal: await countFailure(c, input.account, 'WRONG_CODE'), audit: audit('wrongCode') }
      }
      await clearFailures(c, account.account)
      const value = await startSession(c, config, account.officerId, 'password')
      return { value, audit: { ...audit('signedIn'), areaPath: value.post.areaPath } }
    },
  })
