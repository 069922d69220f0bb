import { allows } from '@county/api-kit/actor'
import type { Context } from '@county/api-kit/verb'
import type { DueItem } from '@county/core/home'
import { readVisits } from './warning/visits.ts'

/** What is to be done: households to be visited; pairs to settle, grids without a holder. */
export async function due(c: Context, limit: number): Promise<DueItem[]> {
  const visits = allows(c.actor, 'residents.warning.answer') ? await visitItems(c, limit) : []
  const registry = allows(c.actor, 'residents.change.write') ? await registryItems(c, limit) : []
  return [...visits, ...registry].slice(0, limit)
}

/** One line a household; for offices only what is overdue or nobody's. */
async function visitItems(c: Context, limit: number): Promise<DueItem[]> {
  const office = c.actor.role !== 'gridWorker'
  const tasks = await readVisits(c, { mine: !office, limit })
  return tasks
    .filter((t) => !office || t.overdue || t.holder === null)
    .map((t) => ({
      id: `residents.visit.${t.householdId}`,
      module: 'residents',
      title: `入户核实：${t.headName}${t.warnings > 1 ? `（${t.warnings}条）` : ''}`,
      detail: [t.priority ? '优先' : null, t.titles.map((x) => x.zh).join('、'), t.address].filter(Boolean).join(' · '),
      dueOn: t.dueOn,
      overdue: t.overdue,
      href: `/residents/visits/${t.householdId}`,
      householdId: t.householdId,
      areaPath: t.areaPath,
    }))
}

async function registryItems(c: Context, limit: number): Promise<DueItem[]> {
  const pairs = await c.tx.query<{ id: string; name: string; areaPath: string }>(
    `select d.id, p.name, d.area_path as "areaPath" from residents.duplicate_candidate d
     join residents.person p on p.id = d.first_id where d.state = 'open' order by d.id limit $1`,
    [limit],
  )
  const grids = await c.tx.query<{ path: string; name: string }>(
    `select a.area_path as path, a.name from core.area a
     where a.kind = 'grid' and a.area_path >= $1 and a.area_path < $2 and (a.valid_to is null or a.valid_to > $3::date)
       and not exists (select 1 from residents.grid_holder g where g.grid_path = a.area_path
         and g.valid_from <= $3::date and (g.valid_to is null or g.valid_to > $3::date)) order by 1 limit $4`,
    [c.actor.areaPath, `${c.actor.areaPath.slice(0, -1)}/`, c.today, limit],
  )
  const item = (id: string, title: string, detail: string, href: string, areaPath: string): DueItem => ({
    id,
    module: 'residents',
    title,
    detail,
    dueOn: null,
    overdue: false,
    href,
    householdId: null,
    areaPath,
  })
  return [
    ...pairs.map((p) => item(p.id, `核对疑似重复：${p.name}`, '确认是否同一人', '/residents/duplicates', p.areaPath)),
    ...grids.map((g) => item(`grid:${g.path}`, `网格空缺：${g.name}`, '指定网格员', '/residents/grids', g.path)),
  ].slice(0, limit)
}
