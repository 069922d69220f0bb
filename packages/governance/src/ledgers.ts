import { Dispute } from './dispute/dispute.ts'

/** Every ledger of the module. */
export const LEDGERS = [Dispute] as const
