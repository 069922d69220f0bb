import { type CommandContext, command } from '@county/api-kit/verb'
import { PILOT_STAGE } from '@county/coordination/pilot/pilot-task'
import { getMeasure, listNamedProjects, listTargets, PLAN } from '@county/coordination/plan/plan'
import { GROUP_MEMBERS, isUnitGroup } from '@county/coordination/plan/units'
import { sayDeadline, sayGoal } from '@county/coordination/plan/wording'
import { staffingFromPlan } from '@county/coordination/staffing/from-plan'
import { expandUnits } from '@county/coordination/unit/expand'
import { newId } from '@county/kernel/id'
import { z } from 'zod'
import { countyPath, sitePaths } from '../support/areas.ts'
import { loadUnits } from '../support/units.ts'

/** Loads the plan of 2021 with its tasks, the projects it names and the staffing it tells; does nothing where a plan is in force. */
export const installPlan = command({
  name: 'coordination.plan.install',
  title: { zh: '载入实施方案', en: 'Load the plan' },
  permission: 'coordination.plan.write',
  entity: 'coordination.plan_version',
  alsoChanges: ['coordination.project', 'coordination.staffing', 'coordination.pilot_task'],
  input: z.object({}),
  output: z.object({ installed: z.boolean(), measures: z.int(), targets: z.int(), tasks: z.int() }),
  async run(c) {
    const inForce = await c.tx.query(`select id from coordination.plan_version where valid_to is null`)
    if (inForce.length)
      return { value: { installed: false, measures: 0, targets: 0, tasks: 0 }, audit: { entityId: null } }
    const planId = newId()
    await insertVersion(c, planId)
    const measures = await insertMeasures(c, planId)
    const tasks = await insertTargets(c, planId, measures)
    await insertLedgers(c)
    return {
      value: { installed: true, measures: measures.size, targets: listTargets().length, tasks },
      audit: { entityId: planId, after: { documentNo: PLAN.documentNo } },
    }
  },
})

async function insertVersion(c: CommandContext, id: string): Promise<void> {
  const { title, documentNo, issuedBy, issuedOn, goal, horizon, fiveSystems, safeguards, county, sites } = PLAN
  await c.tx.exec(
    `insert into coordination.plan_version (id, no, title, document_no, issued_by, issued_on, valid_from, facts)
     values ($1, 1, $2, $3, $4, $5, $5, $6)`,
    [
      id,
      title,
      documentNo,
      issuedBy,
      issuedOn,
      JSON.stringify({ goal, horizon, fiveSystems, safeguards, county, sites }),
    ],
  )
  await c.tx.exec(
    `insert into coordination.unit_group_member (group_name, unit_name, valid_from, valid_to)
     select m->>'group', m->>'unit', (m->>'from')::date, (m->>'to')::date from jsonb_array_elements($1::jsonb) m
     on conflict do nothing`,
    [JSON.stringify(GROUP_MEMBERS)],
  )
}

async function insertMeasures(c: CommandContext, planId: string): Promise<Map<number, string>> {
  const ids = new Map(PLAN.measures.map((m) => [m.id, newId()]))
  await c.tx.exec(
    `insert into coordination.measure (id, plan_id, no, title_zh, title_en, module, works_with)
     select (m->>'id')::uuid, $1, (m->>'no')::int, m->>'zh', m->>'en', m->>'module', m->>'worksWith' from jsonb_array_elements($2::jsonb) m`,
    [
      planId,
      JSON.stringify(
        PLAN.measures.map((m) => ({
          id: ids.get(m.id),
          no: m.id,
          ...m.title,
          module: m.module,
          worksWith: m.worksWith ?? null,
        })),
      ),
    ],
  )
  const units = PLAN.measures.flatMap((m) =>
    [
      ...m.lead.map((name) => ({ name, duty: 'lead' })),
      ...m.responsible.map((name) => ({ name, duty: 'responsible' })),
    ].map((u, i) => ({
      ...u,
      measure: ids.get(m.id),
      position: i + 1,
      group: isUnitGroup(u.name),
      primary: i === 0,
    })),
  )
  await c.tx.exec(
    `insert into coordination.measure_unit (measure_id, position, name, is_group, duty, is_primary, valid_from)
     select (u->>'measure')::uuid, (u->>'position')::int, u->>'name', (u->>'group')::boolean, u->>'duty', (u->>'primary')::boolean, $1
     from jsonb_array_elements($2::jsonb) u`,
    [PLAN.issuedOn, JSON.stringify(units)],
  )
  return ids
}

/** Targets, and a task each with its units expanded and frozen as of today. */
async function insertTargets(
  c: CommandContext,
  planId: string,
  measures: ReadonlyMap<number, string>,
): Promise<number> {
  const known = await loadUnits(c)
  const targets = listTargets().map((t) => ({
    id: newId(),
    task: newId(),
    measureId: measures.get(t.measure),
    ...t,
    detail: { items: t.items ?? [], parts: t.parts ?? null, staffing: t.staffing ?? null },
    goal: sayGoal(t),
    deadline: sayDeadline(t),
    title: t.site && t.kind !== 'projects' ? `${t.name}（${t.site}）` : t.name,
  }))
  const json = JSON.stringify(targets)
  await c.tx.exec(
    `insert into coordination.target (id, plan_id, measure_id, measure_no, position, key, kind, name, origin, value, unit, from_on, by_on, site, per, note, detail)
     select (t->>'id')::uuid, $1, (t->>'measureId')::uuid, (t->>'measure')::int, (t->>'position')::int, t->>'key', t->>'kind', t->>'name', t->>'source',
       (t->>'value')::float8, t->>'unit', (t->>'from')::date, (t->>'by')::date, t->>'site', t->>'per', t->>'note', t->'detail'
     from jsonb_array_elements($2::jsonb) t`,
    [planId, json],
  )
  await c.tx.exec(
    `insert into coordination.task (id, plan_id, measure_id, target_id, measure_no, position, title, goal, deadline, due_on, note)
     select (t->>'task')::uuid, $1, (t->>'measureId')::uuid, (t->>'id')::uuid, (t->>'measure')::int, (t->>'position')::int, t->>'title', t->>'goal',
       t->>'deadline', (t->>'by')::date, t->>'note' from jsonb_array_elements($2::jsonb) t`,
    [planId, json],
  )
  const units = targets.flatMap((t) => {
    const m = PLAN.measures[t.measure - 1]!
    const of = (names: readonly string[], duty: string) =>
      expandUnits(names, GROUP_MEMBERS, c.today).map((u, i) => ({
        task: t.task,
        position: i + 1,
        name: u.unit,
        unitId: known.find(u.unit, c.today)?.id ?? null,
        duty,
        via: u.via,
      }))
    return [...of(m.lead, 'lead'), ...of(m.responsible, 'responsible').filter((u) => !m.lead.includes(u.name))]
  })
  await c.tx.exec(
    `insert into coordination.task_unit (task_id, position, unit_name, unit_id, duty, via_group)
     select (u->>'task')::uuid, (u->>'position')::int, u->>'name', (u->>'unitId')::uuid, u->>'duty', u->>'via' from jsonb_array_elements($1::jsonb) u`,
    [JSON.stringify(units)],
  )
  return targets.length
}

const SITE_CODES: Record<string, string> = {
  幸福家园安置区: 'xingfu',
  三宝街道安置区: 'sanbao',
  腾龙街道安置区: 'tenglong',
}

/** The 18 projects the plan names, in the project library, and its staffing. */
/** One task a stage of the pilot, as the plan dates it; the county adds its own. */
function pilotTasks() {
  const { targets, lead } = getMeasure(14)
  return PILOT_STAGE.items.map(({ code, zh }) => ({
    stage: code,
    title: zh,
    unit: lead[0],
    due: targets.find((t) => t.name === zh)?.by,
  }))
}

async function insertLedgers(c: CommandContext): Promise<void> {
  const [county, sites] = [await countyPath(c), await sitePaths(c)]
  const source = JSON.stringify({ kind: 'derived', by: PLAN.documentNo })
  await c.tx.exec(
    `insert into coordination.pilot_task (stage, title, unit_name, due_on, area_path, source)
     select t->>'stage', t->>'title', t->>'unit', (t->>'due')::date, $2, $3 from jsonb_array_elements($1::jsonb) t`,
    [JSON.stringify(pilotTasks()), county, source],
  )
  await c.tx.exec(
    `insert into coordination.project (name, site, named, stage, progress, area_path, source)
     select p->>'name', p->>'site', true, 'library', 0, p->>'area', $2 from jsonb_array_elements($1::jsonb) p on conflict do nothing`,
    [
      JSON.stringify(
        listNamedProjects().map((p) => ({ name: p.name, site: SITE_CODES[p.site], area: sites.get(p.site) ?? county })),
      ),
      source,
    ],
  )
  await c.tx.exec(
    `insert into coordination.staffing (unit_name, kind, establishment, filled, seconded, to_fill, counted_on, area_path, source)
     select s->>'unitName', s->>'kind', (s->>'establishment')::int, (s->>'filled')::int, (s->>'seconded')::int, (s->>'toFill')::int,
       (s->>'countedOn')::date, $2, $3 from jsonb_array_elements($1::jsonb) s`,
    [JSON.stringify(staffingFromPlan()), county, source],
  )
}
