import { definePort } from '../port.ts'

/** What the plan and the closed months say of an indicator. Offered by coordination. */
export interface PlanPort {
  /** Targets that an indicator counts, by indicator id. */
  targets(indicatorIds: readonly string[]): Promise<Map<string, { value: number; unit: string }>>
  /** Figures of closed months at or below an area, oldest first, at most `months` of them. */
  history(indicatorId: string, areaPath: string, months: number): Promise<{ month: string; value: number | null }[]>
}
export const planPort = definePort<PlanPort>('coordination.plan')
