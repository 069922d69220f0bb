import type { IndicatorQuery } from '@county/api-kit/module'
import { INDICATORS } from '@county/coordination/indicators'

const projects = (site: string) => `
  select 'coordination.project' as row_table, p.id as row_id, p.version as row_version, p.area_path, 1 as amount,
    (p.stage in ('accepted', 'handedOver') and p.accepted_on <= $2::date) as hit
  from coordination.project p
  where p.named and p.site = '${site}' and p.closed_on is null`

const staffing = (unit: string) => `
  select 'coordination.staffing' as row_table, s.id as row_id, s.version as row_version, s.area_path, s.to_fill as amount,
    s.to_fill = 0 as hit
  from coordination.staffing s
  where s.unit_name = '${unit}' and s.counted_on <= $2::date and (s.closed_on is null or s.closed_on > $2::date)`

const funds = (kinds: string) => `
  select 'coordination.fund' as row_table, f.id as row_id, f.version as row_version, f.area_path,
    f.budget / 100.0 as amount, true as hit
  from coordination.fund f
  where f.kind in (${kinds}) and f.closed_on is null and coalesce(f.arrived_on, make_date(f.year, 1, 1)) <= $2::date`

const pilot = (stage: string) => `
  select 'coordination.pilot_task' as row_table, t.id as row_id, t.version as row_version, t.area_path, 1 as amount,
    (t.done_on <= $2::date) is true as hit
  from coordination.pilot_task t
  where t.stage = '${stage}' and t.closed_on is null`

const SQL: Record<string, string> = {
  'coordination.projectsXingfu': projects('xingfu'),
  'coordination.projectsSanbao': projects('sanbao'),
  'coordination.projectsTenglong': projects('tenglong'),
  'coordination.staffTenglong': staffing('腾龙街道'),
  'coordination.staffSanbao': staffing('三宝街道'),
  'coordination.staffBureau': staffing('县生态移民局'),
  'coordination.pilotImplement': pilot('implement'),
  'coordination.pilotCheck': pilot('check'),
  'coordination.pilotComplete': pilot('complete'),
  'coordination.workBudget': funds(`'workBudget'`),
  'coordination.pooledFunds': funds(`'pooled', 'investment', 'loan'`),
  'coordination.specialFunds': `
    select 'coordination.fund' as row_table, f.id as row_id, f.version as row_version, f.area_path, 1 as amount,
      f.follow_up as hit
    from coordination.fund f
    where f.kind = 'special' and f.closed_on is null and coalesce(f.arrived_on, make_date(f.year, 1, 1)) <= $2::date`,
}

/** The module's indicators with their queries. */
export const indicatorQueries: readonly IndicatorQuery[] = INDICATORS.map((card) => ({ card, sql: SQL[card.id]! }))
