import type { Context } from '@county/api-kit/verb'
import { errors } from '@county/governance/errors'

/** The name of the officer's unit today; null for who has none. */
export async function ownUnit(c: Context): Promise<string | null> {
  if (!c.actor.unitId) return null
  const row = await c.tx.maybe<{ name: string | null }>(`select core.unit_name_on($1::uuid, $2::date) as name`, [
    c.actor.unitId,
    c.today,
  ])
  return row?.name ?? null
}

/** Throws GOVERNANCE_NOT_YOUR_CASE when a case was handed to another unit than the officer's. */
export async function assertOwnCase(c: Context, department: string | null): Promise<void> {
  if (c.actor.kind === 'system' || (department && (await ownUnit(c)) === department)) return
  throw errors.error('GOVERNANCE_NOT_YOUR_CASE', { department: department ?? '' })
}
