import type { Context } from '@county/api-kit/verb'
import { errors } from '@county/party/errors'

/** An organisation of the ledger. */
export interface StoredOrganisation {
  id: string
  name: string
  kind: string
  area_path: string
}

/** An open organisation by its full name. */
export function findOrganisation(c: Context, name: string): Promise<StoredOrganisation | undefined> {
  return c.tx.maybe<StoredOrganisation>(
    `select id, name, kind, area_path from party.organisation where name = $1 and closed_on is null`,
    [name],
  )
}

/** A branch by its full name; a small committee or general branch without branches counts as one. Throws PARTY_UNKNOWN_BRANCH. */
export async function getBranch(c: Context, name: string): Promise<StoredOrganisation> {
  const found = await findOrganisation(c, name)
  if (!found || found.kind === 'group' || found.kind === 'workCommittee')
    throw errors.error('PARTY_UNKNOWN_BRANCH', { name })
  return found
}
