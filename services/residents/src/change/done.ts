import type { AuditEntry, CommandContext } from '@county/api-kit/verb'
import type { ChangeDone } from '@county/residents/change/inputs'
import type { Plan } from '@county/residents/change/state'
import { executePlan } from './execute.ts'

/** What every verb of change has in common. */
export const CHANGE = {
  permission: 'residents.change.write',
  entity: 'residents.household',
  alsoChanges: ['residents.person', 'residents.membership', 'residents.life_event'],
} as const

/** Stores a plan and answers as every verb of change does; the audit keeps the steps. */
export async function finishChange(
  c: CommandContext,
  householdId: string,
  plan: Plan,
  note?: string | null,
): Promise<{ value: ChangeDone; audit: AuditEntry }> {
  const households = await executePlan(c, plan, note)
  const personIds = [...new Set(plan.steps.flatMap((step) => ('person' in step && step.person ? [step.person] : [])))]
  return {
    value: { householdId, personIds, households },
    audit: { entityId: householdId, after: { steps: plan.steps }, ...(note ? { reason: note } : {}) },
  }
}
