import { Contract } from './contract/contract.ts'

/** Every ledger of the module. */
export const LEDGERS = [Contract] as const
