import { command, query } from '@county/api-kit/verb'
import { CreateUnit, RenameUnit, UnitRow } from '@county/core/unit'
import { z } from 'zod'
import { forgetAllSessions } from '../session/session-cache.ts'
import { assertUnitOn, getUnit, listUnits } from './unit-row.ts'

/** Units of the county. */
export const list = query({
  name: 'core.unit.list',
  title: { zh: '单位', en: 'Units' },
  permission: 'core.unit.read',
  input: z.strictObject({ ended: z.boolean().default(false) }),
  output: z.array(UnitRow),
  run: (c, { ended }) => listUnits(c, ended),
})

/** Adds a unit with its first name and the modules it leads. Throws ALREADY_EXISTS. */
export const create = command({
  name: 'core.unit.create',
  title: { zh: '新增单位', en: 'Add a unit' },
  permission: 'core.unit.manage',
  entity: 'core.unit',
  input: CreateUnit,
  output: UnitRow,
  async run(c, input) {
    const { id } = await c.tx.one<{ id: string }>(
      `insert into core.unit (code, kind, valid_from) values ($1, $2, $3) returning id`,
      [input.code, input.kind, input.validFrom],
    )
    await c.tx.query(`insert into core.unit_name (unit_id, name, short_name, valid_from) values ($1, $2, $3, $4)`, [
      id,
      input.name,
      input.shortName,
      input.validFrom,
    ])
    await c.tx.query(
      `insert into core.unit_module (unit_id, module, valid_from) select $1, m, $3 from unnest($2::text[]) m`,
      [id, input.modules, input.validFrom],
    )
    const value = await getUnit(c, id)
    return { value, audit: { entityId: id, after: value } }
  },
})

/** Gives a unit another name from a day on; earlier days keep the old one. Throws NOT_FOUND, UNIT_ENDED. */
export const rename = command({
  name: 'core.unit.rename',
  title: { zh: '单位更名', en: 'Rename a unit' },
  permission: 'core.unit.manage',
  entity: 'core.unit',
  input: RenameUnit,
  output: UnitRow,
  async run(c, input) {
    const before = await getUnit(c, input.id, true)
    assertUnitOn(before, input.from)
    const same = await c.tx.exec(
      `update core.unit_name set name = $2, short_name = $3 where unit_id = $1 and valid_from = $4`,
      [input.id, input.name, input.shortName, input.from],
    )
    if (!same) {
      await c.tx.query(
        `with cut as (
           update core.unit_name n set valid_to = $4 from core.unit_name old
           where n.id = old.id and n.unit_id = $1 and n.valid_from < $4 and (n.valid_to is null or n.valid_to > $4)
           returning old.valid_to
         ) insert into core.unit_name (unit_id, name, short_name, valid_from, valid_to)
           select $1, $2, $3, $4, (select valid_to from cut)`,
        [input.id, input.name, input.shortName, input.from],
      )
    }
    forgetAllSessions()
    const value = await getUnit(c, input.id)
    return { value, audit: { entityId: input.id, before: before.names, after: value.names } }
  },
})

/** Sets which modules a unit leads from a day on. Throws NOT_FOUND, UNIT_ENDED. */
export const setModules = command({
  name: 'core.unit.setModules',
  title: { zh: '设置牵头模块', en: 'Set the modules a unit leads' },
  permission: 'core.unit.manage',
  entity: 'core.unit',
  input: z.strictObject({
    id: z.uuid(),
    modules: z.array(z.string().regex(/^[a-z]+$/)).max(30),
    from: z.iso.date(),
  }),
  output: UnitRow,
  async run(c, { id, modules, from }) {
    const before = await getUnit(c, id, true)
    assertUnitOn(before, from)
    await c.tx.query(`delete from core.unit_module where unit_id = $1 and valid_from >= $2 and module <> all ($3)`, [
      id,
      from,
      modules,
    ])
    await c.tx.query(
      `update core.unit_module set valid_to = $2
       where unit_id = $1 and module <> all ($3) and (valid_to is null or valid_to > $2)`,
      [id, from, modules],
    )
    await c.tx.query(
      `insert into core.unit_module (unit_id, module, valid_from) select $1, m, $2 from unnest($3::text[]) m
       where not exists (select from core.unit_module x where x.unit_id = $1 and x.module = m
         and (x.valid_to is null or x.valid_to > $2))`,
      [id, from, modules],
    )
    forgetAllSessions()
    const value = await getUnit(c, id)
    return { value, audit: { entityId: id, before: before.modules, after: modules } }
  },
})
