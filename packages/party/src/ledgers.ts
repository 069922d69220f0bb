import { Organisation } from './organisation/organisation.ts'

/** Every ledger of the module. */
export const LEDGERS = [Organisation] as const
