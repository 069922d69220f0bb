import { rangeOf } from '@county/api-kit/keyset'
import { type Context, query } from '@county/api-kit/verb'
import { GridBoard } from '@county/party/backbone/verbs'
import { z } from 'zod'

const GRIDS = `
  select a.area_path as path, a.name, coalesce(p.name, '') as community, coalesce(sum(b.n), 0)::int as persons,
    coalesce(jsonb_agg(jsonb_build_object('kind', b.kind, 'count', b.n) order by b.kind) filter (where b.kind is not null),
      '[]'::jsonb) as kinds
  from core.area a left join core.area p on p.area_path = a.parent_path
  left join (select x.grid_path, x.kind, count(*)::int as n from party.backbone x
    where x.closed_on is null group by x.grid_path, x.kind) b on b.grid_path = a.area_path
  where a.kind = 'grid' and a.valid_to is null and a.area_path >= $1 and a.area_path < $2
  group by a.area_path, a.name, p.name
  order by coalesce(sum(b.n), 0) > 0, a.area_path`

/** Grids with their backbone; those without one first. */
export async function readGrids(c: Context, area: string | undefined): Promise<z.infer<typeof GridBoard>> {
  const { from, to } = rangeOf(c, area)
  const grids = await c.tx.query<z.infer<typeof GridBoard>['grids'][number]>(GRIDS, [from, to])
  return { grids, empty: grids.filter((g) => g.persons === 0).length, total: grids.length }
}

/** Which grids have a backbone and which have none. */
export const grids = query({
  name: 'party.backbone.grids',
  title: { zh: '自治骨干进网格', en: 'Backbone by grid' },
  permission: 'party.backbone.read',
  input: z.object({ area: z.string().max(200).optional() }),
  output: GridBoard,
  run: (c, { area }) => readGrids(c, area),
})
