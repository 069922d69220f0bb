import type { HealthApi } from '@county/api-contract/health'
import { createModuleApi } from '@county/platform'

/** The module's verbs for its pages. */
export const api = createModuleApi<HealthApi>('health')
