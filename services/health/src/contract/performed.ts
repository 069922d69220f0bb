import type { Context } from '@county/api-kit/verb'

/** A contract in force. */
export interface ContractInForce {
  id: string
  institution_name: string
}

/** The person's contract in force on a day; undefined: none. */
export function findContract(c: Context, personId: string, day: string): Promise<ContractInForce | undefined> {
  return c.tx.maybe<ContractInForce>(
    `select id, institution_name from health.contract
     where person_id = $1 and closed_on is null and $2::date between signed_on and valid_to order by valid_to desc limit 1`,
    [personId, day],
  )
}

/** Counts the services performed under a person's contracts anew. */
export async function refreshContracts(c: Context, personId: string): Promise<void> {
  await c.tx.query(
    `update health.contract t set services = x.n, last_service_on = x.last, updated_by = $2
     from (select k.id, count(s.id)::int as n, max(s.served_on) as last from health.contract k
       left join health.service s on s.contract_id = k.id and s.closed_on is null where k.person_id = $1 group by k.id) x
     where t.id = x.id and (t.services, t.last_service_on) is distinct from (x.n, x.last)`,
    [personId, c.actor.id],
  )
}
