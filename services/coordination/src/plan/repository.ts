import type { Context } from '@county/api-kit/verb'
import { errors } from '@county/coordination/errors'
import type { MeasureUnit, PlanMeasure, PlanTarget } from '@county/coordination/plan/view'
import { expandUnits } from '@county/coordination/unit/expand'
import { indicatorsByTarget } from '../figure/indicators-of.ts'
import { loadUnits } from '../support/units.ts'

/** The plan version in force, as stored. */
export interface PlanRow {
  id: string
  no: number
  title: string
  document_no: string
  issued_by: string[]
  issued_on: string
  valid_from: string
  valid_to: string | null
  facts: Record<string, any>
}

/** The plan in force. Throws PLAN_MISSING. */
export async function currentPlan(c: Context): Promise<PlanRow> {
  const plan = await findCurrentPlan(c)
  if (!plan) throw errors.error('PLAN_MISSING')
  return plan
}

/** The plan in force; undefined before one is loaded. */
export function findCurrentPlan(c: Context): Promise<PlanRow | undefined> {
  return c.tx.maybe<PlanRow>(`select * from coordination.plan_version where valid_to is null`)
}

/** A target as stored. */
export interface TargetRow {
  id: string
  measure_no: number
  position: number
  key: string
  kind: string
  name: string
  origin: 'ledger' | 'reported'
  value: number | null
  unit: string | null
  from_on: string | null
  by_on: string | null
  site: string | null
  per: string | null
  note: string | null
  detail: { items: string[]; parts: Record<string, number> | null; staffing: unknown }
}

/** Targets of a plan in the plan's order. */
export function listTargetRows(c: Context, planId: string): Promise<TargetRow[]> {
  return c.tx.query<TargetRow>(
    `select * from coordination.target where plan_id = $1 and closed_on is null order by measure_no, position`,
    [planId],
  )
}

/** A measure's unit as the plan writes it. */
export interface UnitRow {
  measure_no: number
  name: string
  is_group: boolean
  duty: 'lead' | 'responsible'
  is_primary: boolean
}

/** Units of every measure of a plan on a day. */
export function listUnitRows(c: Context, planId: string, on: string): Promise<UnitRow[]> {
  return c.tx.query<UnitRow>(
    `select m.no as measure_no, u.name, u.is_group, u.duty, u.is_primary
     from coordination.measure_unit u join coordination.measure m on m.id = u.measure_id
     where m.plan_id = $1 and u.valid_from <= $2 and (u.valid_to is null or u.valid_to > $2) order by m.no, u.position`,
    [planId, on],
  )
}

/** Members of the plan's groups. */
function listGroupMembers(c: Context) {
  return c.tx.query<{ group: string; unit: string; from: string; to: string | null }>(
    `select group_name as group, unit_name as unit, valid_from as from, valid_to as to from coordination.unit_group_member order by id`,
  )
}

/** Every measure of the plan in force with targets and units (groups expanded as of today). */
export async function loadMeasures(c: Context, planId: string): Promise<PlanMeasure[]> {
  const measures = await c.tx.query<{
    no: number
    title_zh: string
    title_en: string
    module: string
    works_with: string | null
  }>(`select * from coordination.measure where plan_id = $1 order by no`, [planId])
  const [targets, units, members] = [
    await listTargetRows(c, planId),
    await listUnitRows(c, planId, c.today),
    await listGroupMembers(c),
  ]
  const known = await loadUnits(c)
  const indicators = indicatorsByTarget(c)
  const current = (name: string) => known.find(name, c.today)?.name ?? name
  return measures.map((m) => {
    const own = units.filter((u) => u.measure_no === m.no)
    const expand = (duty: 'lead' | 'responsible'): MeasureUnit[] =>
      expandUnits(
        own.filter((u) => u.duty === duty).map((u) => u.name),
        members,
        c.today,
      ).map((u) => ({
        name: u.unit,
        currentName: current(u.unit),
        duty,
        primary: own.some((o) => o.name === u.unit && o.is_primary && o.duty === duty),
        group: u.via,
      }))
    return {
      no: m.no,
      title: { zh: m.title_zh, en: m.title_en },
      module: m.module,
      worksWith: m.works_with,
      units: [...expand('lead'), ...expand('responsible')],
      targets: targets
        .filter((t) => t.measure_no === m.no)
        .map((t) => toTarget(t, indicators.get(`${t.measure_no}/${t.name}`)?.card.id)),
    }
  })
}

function toTarget(t: TargetRow, indicatorId: string | undefined): PlanTarget {
  return {
    key: t.key,
    kind: t.kind,
    name: t.name,
    source: t.origin,
    value: t.value,
    unit: t.unit,
    from: t.from_on,
    by: t.by_on,
    site: t.site,
    per: t.per,
    note: t.note,
    items: t.detail.items,
    parts: t.detail.parts,
    staffing: t.detail.staffing,
    indicatorId: indicatorId ?? null,
  }
}
