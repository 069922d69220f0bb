import type { PartyApi } from '@county/api-contract/party'
import { createModuleApi } from '@county/platform'

/** The module's verbs for its pages. */
export const api = createModuleApi<PartyApi>('party')
