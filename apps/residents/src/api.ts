import type { ResidentsApi } from '@county/api-contract/residents'
import { createModuleApi } from '@county/platform'

/** The registry's verbs, typed by its contract. */
export const verbs = createModuleApi<ResidentsApi>('residents')
/** The same server for the page kinds drawn from lists. */
export const api = createModuleApi<any>('residents')

/** Input of a command. Forms give codes as plain text, already checked against the code table that the contract was made from. */
export type In<P extends keyof ResidentsApi> = ResidentsApi[P]['input']
