import type { EducationApi } from '@county/api-contract/education'
import { createModuleApi } from '@county/platform'

/** The module's verbs for its pages. */
export const api = createModuleApi<EducationApi>('education')

/** Input of a verb. */
export type In<K extends keyof EducationApi> = EducationApi[K]['input']
/** Output of a verb. */
export type Out<K extends keyof EducationApi> = EducationApi[K]['output']
