import { command } from '@county/api-kit/verb'
import { coreErrors } from '@county/core/errors'
import { z } from 'zod'
import { getOwnAccount } from './account-row.ts'
import { checkCode, issueRecoveryCodes, makeSecret, useCode } from './second-factor.ts'
import { forgetOfficer } from './session-cache.ts'
import { assertNotLocked, countFailure } from './sign-in-guard.ts'

/** Begins to set up a second factor; nothing changes until it is confirmed with a code. */
export const beginTotp = command({
  name: 'core.session.beginTotp',
  title: { zh: '设置二次验证', en: 'Set up a second factor' },
  permission: 'signedIn',
  entity: 'core.account',
  input: z.strictObject({}),
  output: z.object({ secret: z.string(), uri: z.string() }),
  async run(c) {
    const account = await getOwnAccount(c)
    const made = makeSecret(account.account)
    await c.tx.query(`update core.account set totp_pending = $2 where officer_id = $1`, [
      account.officerId,
      c.cipher.seal(made.secret),
    ])
    return { value: made, audit: { entityId: account.officerId, after: { outcome: 'secondFactorBegun' } } }
  },
})

/** Confirms the second factor with a code; answers the recovery codes, shown once. Throws WRONG_CODE, ACCOUNT_LOCKED. */
export const confirmTotp = command({
  name: 'core.session.confirmTotp',
  title: { zh: '启用二次验证', en: 'Turn the second factor on' },
  permission: 'signedIn',
  entity: 'core.account',
  input: z.strictObject({ code: z.string().trim().max(10) }),
  output: z.object({ recoveryCodes: z.array(z.string()) }),
  async run(c, { code }) {
    const account = await getOwnAccount(c)
    await assertNotLocked(c, account.account)
    const audit = (outcome: string) => ({ entityId: account.officerId, after: { outcome } })
    const step = account.totpPending && (await checkCode(c.cipher.open(account.totpPending), code, c.now, null))
    if (step === null)
      return { refusal: await countFailure(c, account.account, 'WRONG_CODE'), audit: audit('wrongCode') }
    await c.tx.query(
      `update core.account set totp_secret = totp_pending, totp_pending = null, totp_step = $2 where officer_id = $1`,
      [account.officerId, step],
    )
    const recoveryCodes = await issueRecoveryCodes(c, account.officerId)
    forgetOfficer(account.officerId)
    return { value: { recoveryCodes }, audit: audit('secondFactorSet') }
  },
})

/** Turns the second factor off with a valid code; not for administrators. Throws WRONG_CODE, SECOND_FACTOR_REQUIRED. */
export const removeTotp = command({
  name: 'core.session.removeTotp',
  title: { zh: '停用二次验证', en: 'Turn the second factor off' },
  permission: 'signedIn',
  entity: 'core.account',
  input: z.strictObject({ code: z.string().trim().max(20) }),
  output: z.null(),
  async run(c, { code }) {
    const account = await getOwnAccount(c)
    await assertNotLocked(c, account.account)
    if (c.actor.role?.endsWith('Admin')) throw coreErrors.error('SECOND_FACTOR_REQUIRED')
    const audit = (outcome: string) => ({ entityId: account.officerId, after: { outcome } })
    if (!(await useCode(c, account, code)))
      return { refusal: await countFailure(c, account.account, 'WRONG_CODE'), audit: audit('wrongCode') }
    await c.tx.query(`update core.account set totp_secret = null, totp_step = null where officer_id = $1`, [
      account.officerId,
    ])
    await c.tx.query(`delete from core.recovery_code where officer_id = $1`, [account.officerId])
    forgetOfficer(account.officerId)
    return { value: null, audit: audit('secondFactorRemoved') }
  },
})
