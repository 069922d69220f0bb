import type { HousingApi } from '@county/api-contract/housing'
import { createModuleApi } from '@county/platform'

/** The module's verbs for its pages. */
export const api = createModuleApi<HousingApi>('housing')
