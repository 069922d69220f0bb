import { z } from 'zod'

const Duty = z.enum(['lead', 'responsible'])

/** A unit's part in a measure; `group`: the words of the plan it was expanded from. */
export const MeasureUnit = z.object({
  name: z.string(),
  currentName: z.string(),
  duty: Duty,
  primary: z.boolean(),
  group: z.string().nullable(),
})
export type MeasureUnit = z.infer<typeof MeasureUnit>

/** A target as the plan pages show it. */
export const PlanTarget = z.object({
  key: z.string(),
  kind: z.string(),
  name: z.string(),
  source: z.enum(['ledger', 'reported']),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  from: z.string().nullable(),
  by: z.string().nullable(),
  site: z.string().nullable(),
  per: z.string().nullable(),
  note: z.string().nullable(),
  items: z.array(z.string()),
  parts: z.record(z.string(), z.number()).nullable(),
  staffing: z.unknown().nullable(),
  indicatorId: z.string().nullable(),
})
export type PlanTarget = z.infer<typeof PlanTarget>

/** A measure with its targets and units. */
export const PlanMeasure = z.object({
  no: z.int(),
  title: z.object({ zh: z.string(), en: z.string() }),
  module: z.string(),
  worksWith: z.string().nullable(),
  units: z.array(MeasureUnit),
  targets: z.array(PlanTarget),
})
export type PlanMeasure = z.infer<typeof PlanMeasure>

/** A version of the plan. */
export const PlanVersion = z.object({
  id: z.uuid(),
  no: z.int(),
  title: z.string(),
  documentNo: z.string(),
  issuedBy: z.array(z.string()),
  issuedOn: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  goal: z.string(),
  measures: z.int(),
  targets: z.int(),
  safeguards: z.array(
    z.object({
      id: z.string(),
      title: z.object({ zh: z.string(), en: z.string() }),
      worksWith: z.string().nullable(),
      rules: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
})
export type PlanVersion = z.infer<typeof PlanVersion>

/** A line of the task breakdown (任务分解表): measure → task → lead → responsible → deadline → person. */
export const TaskLine = z.object({
  id: z.uuid(),
  version: z.int(),
  measure: z.int(),
  measureTitle: z.string(),
  task: z.string(),
  goal: z.string(),
  lead: z.array(z.string()),
  responsible: z.array(z.string()),
  /** The plan's words for groups of units, which `responsible` was expanded from. */
  responsibleAs: z.array(z.string()),
  deadline: z.string().nullable(),
  person: z.string().nullable(),
  note: z.string().nullable(),
})
export type TaskLine = z.infer<typeof TaskLine>

/** Names the person answerable for a task (措施→单位→责任人). */
export const SetTaskPerson = z.strictObject({ taskId: z.uuid(), person: z.string().trim().min(1).max(50).nullable() })
export type SetTaskPerson = z.infer<typeof SetTaskPerson>

/** An indicator card with the decision on its ambiguity. */
export const IndicatorCardView = z.object({
  id: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  unit: z.string(),
  aggregate: z.enum(['count', 'sum', 'ratio']),
  period: z.enum(['point', 'month', 'cumulative']),
  since: z.string().nullable(),
  measure: z.int(),
  target: z.string().nullable(),
  targetKeys: z.array(z.string()),
  module: z.string(),
  ledgers: z.array(z.string()),
  definition: z.object({ zh: z.string(), en: z.string() }),
  better: z.enum(['more', 'less', 'zero']),
  tolerancePercent: z.number(),
  decision: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedOn: z.string().nullable(),
})
export type IndicatorCardView = z.infer<typeof IndicatorCardView>
