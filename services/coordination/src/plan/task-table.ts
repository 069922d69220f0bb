import type { Context } from '@county/api-kit/verb'
import type { TaskLine } from '@county/coordination/plan/view'
import { currentPlan } from './repository.ts'

/** Lines of the task breakdown in the plan's order, of one measure or one unit where asked. */
export async function loadTaskTable(
  c: Context,
  asked: { measure?: number | undefined; unit?: string | undefined },
): Promise<TaskLine[]> {
  const plan = await currentPlan(c)
  const rows = await c.tx.query<any>(
    `select t.id, t.version, t.measure_no, m.title_zh, t.title, t.goal, t.deadline, t.person, t.note,
       array_agg(u.unit_name order by u.position) filter (where u.duty = 'lead') as lead,
       array_agg(u.unit_name order by u.position) filter (where u.duty = 'responsible') as responsible,
       (select array_agg(p.name order by p.position) from coordination.measure_unit p
        where p.measure_id = t.measure_id and p.duty = 'responsible' and p.valid_to is null) as responsible_as
     from coordination.task t join coordination.measure m on m.id = t.measure_id
     left join coordination.task_unit u on u.task_id = t.id
     where t.plan_id = $1 and t.closed_on is null and ($2::int is null or t.measure_no = $2)
       and ($3::text is null or exists (select 1 from coordination.task_unit x where x.task_id = t.id and x.unit_name = $3))
     group by t.id, m.title_zh order by t.measure_no, t.position`,
    [plan.id, asked.measure ?? null, asked.unit ?? null],
  )
  return rows.map((r) => ({
    id: r.id,
    version: r.version,
    measure: r.measure_no,
    measureTitle: r.title_zh,
    task: r.title,
    goal: r.goal,
    lead: r.lead ?? [],
    responsible: r.responsible ?? [],
    responsibleAs: r.responsible_as ?? [],
    deadline: r.deadline,
    person: r.person,
    note: r.note,
  }))
}
