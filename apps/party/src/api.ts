import type { PartyApi } from '@county/api-contract/party'
import { createModuleApi } from '@county/platform'

/** The module's verbs for its pages. */
export const api = createModuleApi<PartyApi>('party')

/** Input of a verb. */
export type In<K extends keyof PartyApi> = PartyApi[K]['input']
/** Output of a verb. */
export type Out<K extends keyof PartyApi> = PartyApi[K]['output']
