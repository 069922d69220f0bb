import { hasSecrets, type Ledger } from '@county/core/ledger/ledger'
import { DomainError } from '@county/kernel/errors'
import { allows } from '../actor.ts'
import type { Context } from '../verb.ts'

type Reader = Pick<Context, 'actor'>

/** Whether the reader is let into a ledger's secrets; a ledger without secrets has nothing to hide. */
export function seesSecrets(c: Reader, ledger: Ledger<any>): boolean {
  return ledger.permissions.secret === undefined || allows(c.actor, ledger.permissions.secret)
}

/** Whether rows of a ledger are shown to the reader without their subject. */
export function subjectHidden(c: Reader, ledger: Ledger<any>): boolean {
  return ledger.hidesSubject === true && !seesSecrets(c, ledger)
}

/** Who may not see a ledger's secrets does not write them either. Throws NOT_PERMITTED. */
export function assertSeesSecrets(c: Reader, ledger: Ledger<any>): void {
  if (!seesSecrets(c, ledger))
    throw new DomainError('NOT_PERMITTED', { status: 'FORBIDDEN', params: { permission: ledger.permissions.secret } })
}

/** Marks JSON that is kept sealed. */
const SEALED = '$sealed'

/** A value as core keeps it for a module (answers of verbs, samples of a file): sealed where the module keeps secrets. */
export function sealFor(c: Pick<Context, 'modules' | 'cipher'>, module: string, value: unknown): unknown {
  const secret = c.modules.some((m) => m.id === module && m.ledgers.some(hasSecrets))
  return secret && value !== null ? { [SEALED]: c.cipher.seal(JSON.stringify(value)).toString('base64') } : value
}

/** What {@link sealFor} was given. */
export function openSealed<T>(c: Pick<Context, 'cipher'>, kept: unknown): T {
  const sealed = (kept as Record<string, any> | null)?.[SEALED]
  return sealed ? JSON.parse(c.cipher.open(Buffer.from(sealed, 'base64'))) : (kept as T)
}

/** Stands for a secret value in what is kept about a change. */
export const HIDDEN = '******'
