import type { HousingApi } from '@county/api-contract/housing'
import { createModuleApi } from '@county/platform'

/** The module's verbs for its pages. */
export const api = createModuleApi<HousingApi>('housing')

/** Input of a verb. */
export type In<K extends keyof HousingApi> = HousingApi[K]['input']
/** Output of a verb. */
export type Out<K extends keyof HousingApi> = HousingApi[K]['output']
