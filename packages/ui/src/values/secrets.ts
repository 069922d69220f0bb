import type { Ledger } from '@county/core/ledger/ledger'
import { can } from '@county/platform'

/** Whether the person at the screen is let into a ledger's secrets. The server decides; the screen leaves out what is empty. */
export function seesSecrets(ledger: Ledger<any>): boolean {
  return ledger.permissions.secret === undefined || can(ledger.permissions.secret)
}

/** Whether rows of a ledger come without their subject. */
export function subjectHidden(ledger: Ledger<any>): boolean {
  return ledger.hidesSubject === true && !seesSecrets(ledger)
}
