import type { Context } from '@county/api-kit/verb'
import { commonErrors, coreErrors } from '@county/core/errors'
import type { UnitRow } from '@county/core/unit'

const SELECT = `select u.id, u.version, u.code, u.kind, u.valid_from as "validFrom", u.valid_to as "validTo",
    u.successor_id as "successorId", coalesce(n.name, u.code) as name, coalesce(n.short_name, u.code) as "shortName",
    coalesce((select jsonb_agg(m.module order by m.module) from core.unit_module m
      where m.unit_id = u.id and m.valid_from <= $1 and (m.valid_to is null or m.valid_to > $1)), '[]') as modules,
    coalesce((select jsonb_agg(jsonb_build_object('name', x.name, 'shortName', x.short_name, 'validFrom', x.valid_from,
      'validTo', x.valid_to) order by x.valid_from desc) from core.unit_name x where x.unit_id = u.id), '[]') as names,
    (select count(*) from core.post p where p.unit_id = u.id and p.valid_from <= $1
      and (p.valid_to is null or p.valid_to > $1))::int as posts
  from core.unit u left join lateral (select * from core.unit_name x where x.unit_id = u.id
    and x.valid_from <= greatest(least($1, coalesce(u.valid_to - 1, $1)), u.valid_from)
    order by x.valid_from desc limit 1) n on true`

/** Units by code; ended ones only when asked for. */
export function listUnits(c: Context, ended: boolean): Promise<UnitRow[]> {
  return c.tx.query<UnitRow>(`${SELECT} where $2 or u.valid_to is null or u.valid_to > $1 order by u.code`, [
    c.today,
    ended,
  ])
}

/** A unit with its names; throws NOT_FOUND. */
export async function getUnit(c: Context, id: string, lock = false): Promise<UnitRow> {
  if (lock) await c.tx.query(`select 1 from core.unit where id = $1 for update`, [id])
  const unit = await c.tx.maybe<UnitRow>(`${SELECT} where u.id = $2`, [c.today, id])
  if (!unit) throw commonErrors.error('NOT_FOUND')
  return unit
}

/** Throws UNIT_ENDED unless the unit exists on a day. */
export function assertUnitOn(unit: UnitRow, day: string): void {
  if (day < unit.validFrom || (unit.validTo !== null && day >= unit.validTo))
    throw coreErrors.error('UNIT_ENDED', { unit: unit.name, day })
}
