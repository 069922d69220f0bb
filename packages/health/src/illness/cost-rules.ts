import { sayYuan } from '@county/kernel/money'
import { errors } from '../errors.ts'

/** A medical bill in fen. */
export interface CostParts {
  total: number
  insured: number
  illnessInsured: number
  aid: number
  otherAid: number
  selfPaid: number
}

/** What the parts of a bill leave of its total, in fen; 0 when they add up. */
export function unexplained(cost: CostParts): number {
  return cost.total - cost.insured - cost.illnessInsured - cost.aid - cost.otherAid - cost.selfPaid
}

/** Throws HEALTH_PARTS_DO_NOT_ADD_UP unless what insurance, aid and the patient paid is the total. */
export function assertAddsUp(cost: CostParts): void {
  const rest = unexplained(cost)
  if (rest !== 0)
    throw errors.error('HEALTH_PARTS_DO_NOT_ADD_UP', {
      total: sayYuan(cost.total),
      parts: sayYuan(cost.total - rest),
    })
}
