import type { EmploymentApi } from '@county/api-contract/employment'
import { createModuleApi } from '@county/platform'

/** The module's verbs, typed by its contract. */
export const verbs = createModuleApi<EmploymentApi>('employment')
/** The same server for the page kinds drawn from ledgers. */
export const api = createModuleApi<any>('employment')

/**
 * Input of a command. Forms give codes as plain text, already checked against the code table the contract was made from:
 * their values are stated to be the input with `as In<'…'>`.
 */
export type In<P extends keyof EmploymentApi> = EmploymentApi[P]['input']
