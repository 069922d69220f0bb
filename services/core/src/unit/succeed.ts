import { command } from '@county/api-kit/verb'
import { commonErrors } from '@county/core/errors'
import { SucceedUnit, UnitRow } from '@county/core/unit'
import { z } from 'zod'
import { forgetAllSessions } from '../session/session-cache.ts'
import { assertUnitOn, getUnit } from './unit-row.ts'

/**
 * One unit takes over from another on a day: the old one ends, the modules it leads and its open posts move. Rows of
 * before keep the old unit and its name. Throws NOT_FOUND, UNIT_ENDED, INVALID_INPUT for a unit that succeeds itself.
 */
export const succeed = command({
  name: 'core.unit.succeed',
  title: { zh: '单位职能划转', en: 'Hand a unit over to its successor' },
  permission: 'core.unit.manage',
  entity: 'core.unit',
  alsoChanges: ['core.post'],
  input: SucceedUnit,
  output: z.object({ unit: UnitRow, postsMoved: z.int() }),
  async run(c, { id, successorId, on }) {
    if (id === successorId) throw commonErrors.error('INVALID_INPUT', { field: 'successorId' })
    const before = await getUnit(c, id, true)
    const successor = await getUnit(c, successorId, true)
    assertUnitOn(before, on)
    assertUnitOn(successor, on)
    await moveModules(id, successorId, on)
    const postsMoved = await movePosts(id, successorId, on)
    await c.tx.query(
      `update core.unit_name set valid_to = $2 where unit_id = $1 and (valid_to is null or valid_to > $2)`,
      [id, on],
    )
    await c.tx.query(`update core.unit set valid_to = $2, successor_id = $3 where id = $1`, [id, on, successorId])
    forgetAllSessions()
    const unit = await getUnit(c, id)
    return {
      value: { unit, postsMoved },
      audit: { entityId: id, before: { validTo: before.validTo }, after: { successorId, on, postsMoved } },
    }

    async function moveModules(from: string, to: string, day: string) {
      await c.tx.query(
        `with ended as (
           update core.unit_module set valid_to = $3
           where unit_id = $1 and valid_from < $3 and (valid_to is null or valid_to > $3) returning module)
         insert into core.unit_module (unit_id, module, valid_from) select $2, module, $3 from ended
         where not exists (select from core.unit_module m
           where m.unit_id = $2 and m.module = ended.module and (m.valid_to is null or m.valid_to > $3))
         on conflict do nothing`,
        [from, to, day],
      )
    }

    /** A post that began before the day ends on it and goes on at the successor; one that begins later just moves. */
    async function movePosts(from: string, to: string, day: string) {
      const later = await c.tx.exec(`update core.post set unit_id = $2 where unit_id = $1 and valid_from >= $3`, [
        from,
        to,
        day,
      ])
      const open = await c.tx.query<{ officerId: string; role: string; areaPath: string; validTo: string | null }>(
        `select officer_id as "officerId", role, area_path as "areaPath", valid_to as "validTo", id from core.post
         where unit_id = $1 and valid_from < $2 and (valid_to is null or valid_to > $2) for update`,
        [from, day],
      )
      await c.tx.query(
        `update core.post set valid_to = $2 where unit_id = $1 and valid_from < $2 and (valid_to is null or valid_to > $2)`,
        [from, day],
      )
      for (const p of open)
        await c.tx.query(
          `insert into core.post (officer_id, unit_id, role, area_path, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6)`,
          [p.officerId, to, p.role, p.areaPath, day, p.validTo],
        )
      return later + open.length
    }
  },
})
