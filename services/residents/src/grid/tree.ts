import { scopeOf } from '@county/api-kit/actor'
import { query } from '@county/api-kit/verb'
import { LocalDate } from '@county/kernel/local-date'
import { GridTreeNode } from '@county/residents/grid/grid'
import { z } from 'zod'
import { HOLDER, HOLDER_ON } from './holder-rows.ts'

type Node = z.infer<typeof GridTreeNode>

/** Streets, communities and grids of the officer's area with what is in each, and who holds each grid on a day. */
export const gridTree = query({
  name: 'residents.grid.tree',
  title: { zh: '查看网格树', en: 'Grid tree' },
  permission: 'residents.grid.read',
  input: z.object({ asOf: LocalDate.optional() }),
  output: z.array(GridTreeNode),
  async run(c, { asOf }) {
    const { from, to } = scopeOf(c.actor)
    const day = asOf ?? c.today
    const nodes = await c.tx.query<Node>(
      `select a.area_path as path, a.kind, a.name, a.parent_path as "parentPath", 0 as households, 0 as persons, 0 as rooms,
         case when g.id is null then null else ${HOLDER} end as holder
       from core.area a ${HOLDER_ON}
       where a.area_path >= $2 and a.area_path < $3 and a.valid_from <= $1::date
         and (a.valid_to is null or a.valid_to > $1::date) order by a.area_path`,
      [day, from, to],
    )
    const counts = await c.tx.query<{ path: string; households: number; persons: number; rooms: number }>(
      `select path, sum(households)::int as households, sum(persons)::int as persons, sum(rooms)::int as rooms from (
         select area_path as path, count(*) as households, sum(size) as persons, 0 as rooms
         from residents.household where state = 'open' group by area_path
         union all select area_path, 0, 0, count(*) from residents.room group by area_path) n group by path`,
    )
    const byPath = new Map(nodes.map((node) => [node.path, node]))
    for (const count of counts)
      for (const path of ancestors(count.path)) {
        const node = byPath.get(path)
        if (!node) continue
        node.households += count.households
        node.persons += count.persons
        node.rooms += count.rooms
      }
    return nodes
  },
})

/** A path and all paths above it. */
function ancestors(path: string): string[] {
  const parts = path.split('.').slice(0, -1)
  return parts.map((_, i) => `${parts.slice(0, i + 1).join('.')}.`)
}
