import type { CoordinationApi } from '@county/api-contract/coordination'
import { createModuleApi } from '@county/platform'

/** The module's verbs, typed by its contract. */
export const verbs = createModuleApi<CoordinationApi>('coordination')
/** The same server for the page kinds drawn from ledgers. */
export const api = createModuleApi<any>('coordination')

/** The dispatch notice as a page. */
export type MonthNotice = CoordinationApi['month.notice']['output']
