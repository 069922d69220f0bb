import type { GovernanceApi } from '@county/api-contract/governance'
import { createModuleApi } from '@county/platform'

/** The module's verbs for its pages. */
export const api = createModuleApi<GovernanceApi>('governance')
