import { lockRow, updateRow } from '@county/api-kit/ledger/write'
import { command, query } from '@county/api-kit/verb'
import { PlanMeasure, PlanVersion, SetTaskPerson, TaskLine } from '@county/coordination/plan/view'
import { DomainError } from '@county/kernel/errors'
import { z } from 'zod'
import { currentPlan, findCurrentPlan, loadMeasures } from './repository.ts'
import { loadTaskTable } from './task-table.ts'

/** The plan in force, or null before one is loaded. */
export const getPlan = query({
  name: 'coordination.plan.get',
  title: { zh: '查看实施方案', en: 'Get the plan' },
  permission: 'coordination.plan.read',
  input: z.object({}),
  output: PlanVersion.nullable(),
  async run(c) {
    const p = await findCurrentPlan(c)
    if (!p) return null
    const n = await c.tx.one<{ measures: number; targets: number }>(
      `select (select count(*)::int from coordination.measure where plan_id = $1) as measures,
         (select count(*)::int from coordination.target where plan_id = $1 and closed_on is null) as targets`,
      [p.id],
    )
    const safeguards = (p.facts.safeguards ?? []) as any[]
    return {
      id: p.id,
      no: p.no,
      title: p.title,
      documentNo: p.document_no,
      issuedBy: p.issued_by,
      issuedOn: p.issued_on,
      validFrom: p.valid_from,
      validTo: p.valid_to,
      goal: String(p.facts.goal ?? ''),
      ...n,
      safeguards: safeguards.map((s) => ({ ...s, worksWith: s.worksWith ?? null, rules: s.rules ?? [] })),
    }
  },
})

/** The measures of the plan in force, with targets and units. */
export const listMeasures = query({
  name: 'coordination.plan.measures',
  title: { zh: '查看措施', en: 'List measures' },
  permission: 'coordination.plan.read',
  input: z.object({}),
  output: z.array(PlanMeasure),
  run: async (c) => loadMeasures(c, (await currentPlan(c)).id),
})

/** One measure of the plan in force. Throws NOT_FOUND. */
export const getMeasureVerb = query({
  name: 'coordination.plan.measure',
  title: { zh: '查看一项措施', en: 'Get a measure' },
  permission: 'coordination.plan.read',
  input: z.object({ no: z.int().min(1).max(99) }),
  output: PlanMeasure,
  async run(c, { no }) {
    const found = (await loadMeasures(c, (await currentPlan(c)).id)).find((m) => m.no === no)
    if (!found) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { no } })
    return found
  },
})

/** The task breakdown (任务分解表). */
export const taskTable = query({
  name: 'coordination.plan.taskTable',
  title: { zh: '任务分解表', en: 'Task breakdown' },
  permission: 'coordination.plan.read',
  input: z.object({ measure: z.int().optional(), unit: z.string().max(60).optional() }),
  output: z.array(TaskLine),
  run: (c, asked) => loadTaskTable(c, asked),
})

/** Names the person answerable for a task. */
export const setTaskPerson = command({
  name: 'coordination.plan.setPerson',
  title: { zh: '明确责任人', en: 'Name the person answerable' },
  permission: 'coordination.plan.write',
  entity: 'coordination.task',
  needsVersion: true,
  input: SetTaskPerson,
  output: z.object({ version: z.int() }),
  async run(c, { taskId, person }) {
    const before = await lockRow(c, 'coordination.task', taskId)
    const after = await updateRow(c, 'coordination.task', taskId, new Map([['person', person]]))
    return {
      value: { version: after.version },
      audit: { entityId: taskId, before: { person: before.person }, after: { person } },
    }
  },
})
