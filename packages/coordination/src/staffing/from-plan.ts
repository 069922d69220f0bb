import { listTargets, PLAN } from '../plan/plan.ts'

/** A staffing row as the plan tells it. */
export interface PlannedStaffing {
  unitName: string
  kind: string
  establishment: number | null
  filled: number
  seconded: number | null
  toFill: number
  countedOn: string
}

const KINDS: Record<string, string> = { 行政编制: 'administrative', 事业编制: 'institutional', 工勤编制: 'support' }

/** The plan's staffing targets as rows of the staffing ledger, as counted on the day of the plan. */
export function staffingFromPlan(): PlannedStaffing[] {
  return listTargets().flatMap(({ staffing: s }) => {
    if (!s) return []
    const base = { unitName: s.unitName, countedOn: PLAN.issuedOn, seconded: null }
    const rows: PlannedStaffing[] = []
    const split = (s.establishment ?? []).filter((e) => KINDS[e.name])
    for (const e of split)
      rows.push({
        ...base,
        kind: KINDS[e.name]!,
        establishment: e.total,
        filled: e.total - (e.missing ?? 0),
        toFill: e.missing ?? 0,
      })
    if (!split.length) {
      const whole = s.establishment?.[0]
      rows.push({
        ...base,
        kind: 'cadre',
        establishment: whole?.total ?? null,
        filled: s.cadres,
        seconded: s.seconded ?? null,
        toFill: s.missing?.干部 ?? s.missing?.调入 ?? 0,
      })
    }
    if (s.committeeMembers !== undefined)
      rows.push({
        ...base,
        kind: 'committee',
        establishment: null,
        filled: s.committeeMembers,
        toFill: s.missing?.居委会人员 ?? 0,
      })
    return rows
  })
}
