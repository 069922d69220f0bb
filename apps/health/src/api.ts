import type { HealthApi } from '@county/api-contract/health'
import { createModuleApi } from '@county/platform'

/** The module's verbs for its pages. */
export const api = createModuleApi<HealthApi>('health')

/** Input of a verb. */
export type In<K extends keyof HealthApi> = HealthApi[K]['input']
/** Output of a verb. */
export type Out<K extends keyof HealthApi> = HealthApi[K]['output']
