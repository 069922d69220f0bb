import { type Actor, allows } from '@county/api-kit/actor'
import type { Context } from '@county/api-kit/verb'
import { errors } from '@county/coordination/errors'

/** Whether the actor works for the bureau that collects the reports. */
export const isBureau = (actor: Actor): boolean => allows(actor, 'coordination.report.receive')

/** Whether the actor belongs to a unit; jobs of the system act for every unit. */
export const isOfUnit = (actor: Actor, unitId: string | null): boolean =>
  actor.kind === 'system' || (unitId !== null && actor.unitId === unitId)

/** Throws NOT_YOUR_UNIT unless the actor belongs to the unit. */
export function assertUnit(c: Context, unit: { unit_id: string | null; unit_name: string }): void {
  if (!isOfUnit(c.actor, unit.unit_id)) throw errors.error('NOT_YOUR_UNIT', { unit: unit.unit_name })
}
