import { type CommandContext, command, query } from '@county/api-kit/verb'
import { DomainError } from '@county/kernel/errors'
import { inspectPhone } from '@county/kernel/phone'
import { errors } from '@county/residents/errors'
import { AssignHolder, EndHolder, GridHolderRow } from '@county/residents/grid/grid'
import { z } from 'zod'

const ROW = `id, version, grid_path as "gridPath", officer_id as "officerId", holder_name as "holderName", phone,
  valid_from as "from", valid_to as "to"`

type Row = z.infer<typeof GridHolderRow>

/** Everybody who ever held a grid, the present holder first. */
export const listHolders = query({
  name: 'residents.grid.holders',
  title: { zh: '查看网格负责人', en: 'Holders of a grid' },
  permission: 'residents.grid.read',
  input: z.object({ gridPath: z.string().max(200) }),
  output: z.array(GridHolderRow),
  run: (c, { gridPath }) =>
    c.tx.query<Row>(`select ${ROW} from residents.grid_holder where grid_path = $1 order by valid_from desc`, [
      gridPath,
    ]),
})

/** Hands a grid over from a day: the present holder ends on it, the new one begins. */
export const assignHolder = command({
  name: 'residents.grid.assign',
  title: { zh: '指定网格负责人', en: 'Assign a grid' },
  permission: 'residents.grid.write',
  entity: 'residents.grid_holder',
  input: AssignHolder,
  output: GridHolderRow,
  async run(c, input) {
    await assertGrid(c, input.gridPath)
    const before = await endPresent(c, input.gridPath, input.from)
    const phone = input.phone ? inspectPhone(input.phone) : null
    if (phone && !phone.ok) throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { path: 'phone' } })
    const row = await c.tx.one<Row>(
      `insert into residents.grid_holder (grid_path, area_path, officer_id, holder_name, phone, valid_from, source)
       values ($1, $1, $2, $3, $4, $5, '{"kind": "typed"}') returning ${ROW}`,
      [input.gridPath, input.officerId ?? null, input.holderName, phone?.ok ? phone.value : null, input.from],
    )
    return {
      value: row,
      audit: { entityId: row.id, areaPath: input.gridPath, before, after: { ...row, phone: undefined } },
    }
  },
})

/** Ends a grid's holder without a successor: the grid is vacant from the day. */
export const endHolder = command({
  name: 'residents.grid.end',
  title: { zh: '结束网格负责人', en: 'End a holder' },
  permission: 'residents.grid.write',
  entity: 'residents.grid_holder',
  input: EndHolder,
  output: z.object({ ended: z.boolean() }),
  async run(c, { gridPath, on }) {
    await assertGrid(c, gridPath)
    const before = await endPresent(c, gridPath, on)
    return {
      value: { ended: before !== undefined },
      audit: { entityId: before?.id ?? null, areaPath: gridPath, before },
    }
  },
})

async function endPresent(c: CommandContext, gridPath: string, on: string): Promise<Row | undefined> {
  const present = await c.tx.maybe<Row>(
    `select ${ROW} from residents.grid_holder where grid_path = $1 and valid_to is null for update`,
    [gridPath],
  )
  if (!present) return undefined
  if (on < present.from) errors.fail('GRID_HOLDER_OVERLAP', { from: present.from, name: present.holderName })
  await c.tx.query(`update residents.grid_holder set valid_to = $2 where id = $1`, [present.id, on])
  return present
}

/** Throws GRID_UNKNOWN unless the path is a grid of the officer's area. */
export async function assertGrid(c: CommandContext, path: string): Promise<void> {
  const found = await c.tx.query(`select 1 from core.area where area_path = $1 and kind = 'grid'`, [path])
  if (found.length === 0 || !path.startsWith(c.actor.areaPath)) errors.fail('GRID_UNKNOWN', {})
}
