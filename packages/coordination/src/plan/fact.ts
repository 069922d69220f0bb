import type { Unit } from '@county/kernel/counted'
import type { LocalDate } from '@county/kernel/local-date'
import type { Text } from '@county/kernel/text'

/** What kind of thing the plan sets. `milestone`: done or not by a date; `standing`: must hold all the time. */
export type TargetKind = 'count' | 'money' | 'milestone' | 'standing' | 'checklist' | 'projects' | 'staffing'

/** Who knows the value: `ledger` is counted from the product's own rows, `reported` is told by the department. */
export type TargetSource = 'ledger' | 'reported'

/** An establishment line of a staffing target: posts allowed, posts to fill, posts to be added. */
export interface Establishment {
  readonly name: string
  readonly total: number
  readonly missing?: number
  readonly toAdd?: number
}

/** What the plan says of a unit's staff. */
export interface StaffingFact {
  readonly unitName: string
  readonly cadres: number
  readonly seconded?: number
  readonly committeeMembers?: number
  readonly establishment?: readonly Establishment[]
  readonly missing?: Readonly<Record<string, number>>
}

/** One row of the plan that sets a number or a date. `name` is unique within a measure together with `site`. */
export interface TargetFact {
  readonly kind: TargetKind
  readonly name: string
  readonly source: TargetSource
  readonly value?: number
  readonly unit?: Unit
  /** The share of the value that each part carries; parts add up to the value. */
  readonly parts?: Readonly<Record<string, number>>
  /** Named things that are to be done: projects of a site, items of a checklist. */
  readonly items?: readonly string[]
  readonly from?: LocalDate
  readonly by?: LocalDate
  readonly site?: string
  readonly per?: 'site' | 'community'
  readonly staffing?: StaffingFact
  /** Where the plan repeats itself or leaves something open; shown beside the target. */
  readonly note?: string
}

/** A measure (措施) of the plan, by the plan's own number. */
export interface MeasureFact {
  readonly id: number
  readonly title: Text
  /** Module whose department works on it. */
  readonly module: string
  /** Lead units in the plan's order; the first is the primary filer of the monthly report. */
  readonly lead: readonly string[]
  /** Responsible units and groups of units, in the plan's order. */
  readonly responsible: readonly string[]
  readonly targets: readonly TargetFact[]
  readonly worksWith?: string
}

/** A rule of how the work is run (三、保障措施). */
export interface SafeguardFact {
  readonly id: string
  readonly title: Text
  readonly worksWith?: string
  readonly rules?: readonly {
    readonly name: string
    readonly atLeast?: number
    readonly per?: 'month' | 'quarter'
    readonly dueDayOfMonth?: number
    readonly fromUnits?: string
    readonly to?: string
    readonly on?: 'request'
  }[]
}

/** A resettlement site (安置区); the plan gives no population for one of them. */
export interface SiteFact {
  readonly name: string
  readonly street: string | null
  readonly households: number | null
  readonly persons: number | null
  readonly aka?: string
}
