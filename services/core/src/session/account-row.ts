import type { Context } from '@county/api-kit/verb'

/** What signing in needs to know of an account. */
export interface AccountSecrets {
  officerId: string
  account: string
  name: string
  active: boolean
  passwordHash: string | null
  totpSecret: Buffer | null
  totpPending: Buffer | null
  totpStep: number | null
}

const COLUMNS = `acc.officer_id as "officerId", acc.account, o.name, o.state = 'active' as active,
  acc.password_hash as "passwordHash", acc.totp_secret as "totpSecret", acc.totp_pending as "totpPending",
  acc.totp_step as "totpStep"`

/** Finds an account by its name, by its officer, or by the identity the sign-on provider vouches for. */
export function findAccount(
  c: Context,
  by: { account: string } | { officerId: string } | { subject: string },
): Promise<AccountSecrets | undefined> {
  const [column, value] = Object.entries(by)[0] as [string, string]
  const where = { account: 'acc.account', officerId: 'acc.officer_id', subject: 'acc.oidc_subject' }[column]
  return c.tx.maybe<AccountSecrets>(
    `select ${COLUMNS} from core.account acc join core.officer o on o.id = acc.officer_id where ${where} = $1`,
    [value],
  )
}

/** The signed-in officer's own account. */
export async function getOwnAccount(c: Context): Promise<AccountSecrets> {
  const found = await findAccount(c, { officerId: c.actor.id as string })
  if (!found) throw new Error('a session without an account')
  return found
}
