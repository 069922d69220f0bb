import { randomBytes } from 'node:crypto'
import type { Context } from '@county/api-kit/verb'
import { generateSecret, generateURI, verify } from 'otplib'
import type { AccountSecrets } from './account-row.ts'

const ISSUER = '新市民平台'
/** A code counts one step (30 s) before and after its own: phones' clocks differ. */
const TOLERANCE_SECONDS = 30
const RECOVERY_CODES = 8
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A new secret with the address that authenticators read from a QR code. */
export function makeSecret(account: string): { secret: string; uri: string } {
  const secret = generateSecret()
  return { secret, uri: generateURI({ issuer: ISSUER, label: account, secret }) }
}

/** The time step of a right code that was not used before; null for a wrong one. */
export async function checkCode(
  secret: string,
  code: string,
  now: Date,
  usedStep: number | null,
): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null
  const result = await verify({
    secret,
    token: code,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: TOLERANCE_SECONDS,
    ...(usedStep === null ? {} : { afterTimeStep: usedStep }),
  })
  return result.valid ? ((result as { timeStep?: number }).timeStep ?? Math.floor(now.getTime() / 30_000)) : null
}

/** Checks a code of the authenticator or a recovery code and marks it as used. */
export async function useCode(c: Context, account: AccountSecrets, code: string): Promise<boolean> {
  if (!account.totpSecret) return false
  const step = await checkCode(c.cipher.open(account.totpSecret), code.replace(/\s/g, ''), c.now, account.totpStep)
  if (step !== null) {
    await c.tx.query(`update core.account set totp_step = $2 where officer_id = $1`, [account.officerId, step])
    return true
  }
  const used = await c.tx.exec(
    `update core.recovery_code set used_at = $3 where officer_id = $1 and digest = $2 and used_at is null`,
    [account.officerId, recoveryDigest(c, account.officerId, code), c.now],
  )
  return used === 1
}

function recoveryDigest(c: Context, officerId: string, code: string): Buffer {
  return c.cipher.blindIndex(`${officerId} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`, 'core.recoveryCode')
}

/** Makes new recovery codes in place of the old; shown once. */
export async function issueRecoveryCodes(c: Context, officerId: string): Promise<string[]> {
  await c.tx.query(`delete from core.recovery_code where officer_id = $1`, [officerId])
  const codes: string[] = []
  for (let i = 0; i < RECOVERY_CODES; i++) {
    // 31 letters fit a byte 8 times; bytes beyond that are thrown away so that each letter is as likely.
    const letters = [...randomBytes(40)].filter((b) => b < 248).slice(0, 10)
    const code = letters.map((b) => ALPHABET[b % ALPHABET.length]).join('')
    codes.push(`${code.slice(0, 5)}-${code.slice(5)}`)
  }
  for (const code of codes)
    await c.tx.query(`insert into core.recovery_code (officer_id, digest) values ($1, $2)`, [
      officerId,
      recoveryDigest(c, officerId, code),
    ])
  return codes
}
