import type { GovernanceApi } from '@county/api-contract/governance'
import { createModuleApi } from '@county/platform'

/** The module's verbs for its pages. */
export const api = createModuleApi<GovernanceApi>('governance')

/** Input of a verb. */
export type In<K extends keyof GovernanceApi> = GovernanceApi[K]['input']
/** Output of a verb. */
export type Out<K extends keyof GovernanceApi> = GovernanceApi[K]['output']
