import { insertRow } from '@county/api-kit/ledger/write'
import type { Context } from '@county/api-kit/verb'
import { DisputeStep } from '@county/governance/dispute/dispute-step'
import type { Stored } from '../change-row.ts'

/** Adds a step to the record of a dispute, at the level where it was done. */
export async function noteStep(
  c: Context,
  dispute: Stored,
  step: string,
  on: string,
  text: string,
  level: string = dispute.level,
): Promise<void> {
  await insertRow(c, DisputeStep, {
    areaPath: dispute.area_path,
    values: { title: dispute.title, on, step, level, by: c.actor.name, text, disputeId: dispute.id },
  })
}
