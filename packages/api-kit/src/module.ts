import type { EntitlementCard } from '@county/core/entitlement'
import type { EventType } from '@county/core/event'
import type { FactCard } from '@county/core/fact'
import type { DueItem } from '@county/core/home'
import type { IndicatorCard } from '@county/core/indicator'
import type { Ledger } from '@county/core/ledger/ledger'
import type { Manifest } from '@county/core/manifest'
import type { Permissions } from '@county/core/permission'
import type { PortToken } from '@county/core/port'
import type { SettingDefinition } from '@county/core/setting'
import type { ErrorRegistry } from '@county/kernel/errors'
import type { Importer } from './import/importer.ts'
import type { Context, VerbTree } from './verb.ts'

/** Months and days an indicator is asked for. `asOf` is the last day counted: the month's end, or today in the open month. */
export interface Period {
  month: string
  from: string
  to: string
  asOf: string
}

/**
 * The query of an indicator: SQL text that selects, for the period in parameters $1 (first day), $2 (last day counted) and $3 (month),
 * `row_table text, row_id uuid, row_version int, area_path text, amount numeric, hit boolean`.
 * A row a person or household appears once; `amount` is 1 where rows are counted; `hit` matters for ratios only.
 * It runs under the module's role, so the caller's area scope applies by row-level security.
 */
export interface IndicatorQuery {
  card: IndicatorCard
  sql: string
}

/**
 * The query of a fact: SQL that selects `subject_id uuid, area_path text, since date, detail jsonb` for the day $1, each
 * subject once. The kit keeps what it gives as dated rows (core.fact), see refreshFacts.
 */
export interface FactQuery {
  card: FactCard
  sql: string
}

/**
 * The query of an entitlement: SQL that selects, for the day $1, everybody who should receive it, each subject once:
 * `subject_id uuid, area_path text, received boolean, why_not text, since date`. `$2::uuid[]` holds the persons or
 * households asked for, null for all; the query leaves out the others by it. `why_not` is a code of whyNot, or null.
 */
export interface EntitlementQuery {
  card: EntitlementCard
  sql: string
}

/** Something a module's server does by itself. `schedule` is a cron line in the county's zone. */
export interface Job {
  name: string
  schedule: string
  run(context: Context): Promise<void>
}

/** A subscriber runs in the transaction that emitted, under its own module's role. */
export interface Subscriber {
  event: EventType<any>
  run(context: Context, payload: any): Promise<void>
}

/** What a module's server is: data from which the API, the jobs, the suites and the documents are made. */
export interface ServerModule {
  id: string
  manifest: Manifest
  permissions: Permissions
  errors: ErrorRegistry<any>
  router: VerbTree
  ledgers: readonly Ledger<any>[]
  /** Values of the module that the county may change, on the page of settings. */
  settings?: readonly SettingDefinition[]
  importers?: readonly Importer<any>[]
  indicators?: readonly IndicatorQuery[]
  facts?: readonly FactQuery[]
  entitlements?: readonly EntitlementQuery[]
  jobs?: readonly Job[]
  subscribers?: readonly Subscriber[]
  /** What the officer has to do, most urgent first, at most `limit`. */
  due?(context: Context, limit: number): Promise<DueItem[]>
  /** Ports it offers; called with the calling verb's context, and run under this module's role. */
  ports?: readonly { token: PortToken<any>; make(context: Context): unknown }[]
}
