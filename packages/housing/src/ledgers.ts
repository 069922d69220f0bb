import { Help } from './help/help.ts'

/** Every ledger of the module. */
export const LEDGERS = [Help] as const
