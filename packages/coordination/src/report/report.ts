import { Month } from '@county/kernel/month'
import { z } from 'zod'
import { Arrival } from '../month/month.ts'
import { ReportState } from './states.ts'

/** A co-lead's value and reason where it differs. */
const LineOpinion = z.object({
  unitName: z.string(),
  value: z.number().nullable(),
  reason: z.string(),
  at: z.string(),
})

/** A line of a monthly report: a target of the plan, or another indicator of the measure. */
export const ReportLine = z.object({
  id: z.uuid(),
  version: z.int(),
  position: z.int(),
  targetKey: z.string().nullable(),
  indicatorId: z.string().nullable(),
  label: z.string(),
  kind: z.string(),
  source: z.enum(['counted', 'reported']),
  unit: z.string().nullable(),
  goal: z.number().nullable(),
  by: z.string().nullable(),
  site: z.string().nullable(),
  /** Path of the area counted. */
  area: z.string(),
  note: z.string().nullable(),
  value: z.number().nullable(),
  hits: z.int().nullable(),
  total: z.int().nullable(),
  achievedOn: z.string().nullable(),
  previous: z.number().nullable(),
  difference: z.number().nullable(),
  percent: z.number().nullable(),
  tolerancePercent: z.number(),
  needsExplanation: z.boolean(),
  explanation: z.string().nullable(),
  /** `disputed`: co-leads hold another value right and the bureau has not ruled yet. */
  settlement: z.enum(['agreed', 'disputed', 'ruled']),
  settledValue: z.number().nullable(),
  opinions: z.array(LineOpinion),
  ruling: z.object({ value: z.number().nullable(), reason: z.string(), byName: z.string(), at: z.string() }).nullable(),
})
export type ReportLine = z.infer<typeof ReportLine>

/** One step in the life of a report. */
const ReportEvent = z.object({
  at: z.string(),
  actorName: z.string(),
  kind: z.string(),
  detail: z.string().nullable(),
})

/** What a report offers the officer who looks at it. */
export const ReportOffer = z.enum([
  'edit',
  'refill',
  'send',
  'confirm',
  'submit',
  'return',
  'cosign',
  'arbitrate',
  'reopen',
])
export type ReportOffer = z.infer<typeof ReportOffer>

/** A monthly report in a list. */
export const ReportSummary = z.object({
  id: z.uuid(),
  version: z.int(),
  month: Month,
  measure: z.int(),
  title: z.string(),
  module: z.string(),
  unitName: z.string(),
  coleads: z.array(z.string()),
  state: ReportState,
  arrival: Arrival,
  dueOn: z.string(),
  firstSubmittedAt: z.string().nullable(),
  lines: z.int(),
  open: z.int(),
  disputed: z.int(),
  mine: z.boolean(),
})
export type ReportSummary = z.infer<typeof ReportSummary>

/** A monthly report as its page shows it. */
export const Report = ReportSummary.extend({
  lineRows: z.array(ReportLine),
  narrative: z.string().nullable(),
  problems: z.string().nullable(),
  nextSteps: z.string().nullable(),
  returnReason: z.string().nullable(),
  filledAt: z.string().nullable(),
  due: z.object({ dueOn: z.string(), isWorkday: z.boolean(), lastWorkday: z.string(), workdaysLeft: z.int() }),
  cosigns: z.array(
    z.object({
      unitName: z.string(),
      state: z.enum(['pending', 'agreed', 'disagreed']),
      byName: z.string().nullable(),
      at: z.string().nullable(),
    }),
  ),
  files: z.array(z.object({ id: z.uuid(), fileId: z.uuid(), name: z.string(), byName: z.string(), at: z.string() })),
  events: z.array(ReportEvent),
  unlock: z
    .object({ personName: z.string(), reason: z.string(), expiresAt: z.string(), active: z.boolean() })
    .nullable(),
  offers: z.array(ReportOffer),
})
export type Report = z.infer<typeof Report>

/** A cell of the submission grid: a unit's report of a month. */
const GridCell = z.object({
  reportId: z.uuid(),
  measure: z.int(),
  month: Month,
  state: ReportState,
  arrival: Arrival,
  returned: z.boolean(),
})

/** The submission grid: units × months, each with the reports the unit files. */
export const SubmissionGrid = z.object({
  months: z.array(Month),
  rows: z.array(
    z.object({
      unitName: z.string(),
      measures: z.array(z.int()),
      cells: z.array(GridCell),
      expected: z.int(),
      onTime: z.int(),
      late: z.int(),
    }),
  ),
})
export type SubmissionGrid = z.infer<typeof SubmissionGrid>

/** Fills in a line that no ledger counts, or explains a change. Null clears. */
export const SetLine = z.strictObject({
  reportId: z.uuid(),
  lineId: z.uuid(),
  value: z.number().min(0).max(1e12).nullable().optional(),
  achievedOn: z.iso.date().nullable().optional(),
  explanation: z.string().trim().max(1000).nullable().optional(),
})
export type SetLine = z.infer<typeof SetLine>

/** The words of a report. */
export const SetNarrative = z.strictObject({
  reportId: z.uuid(),
  narrative: z.string().trim().max(4000).nullable().optional(),
  problems: z.string().trim().max(4000).nullable().optional(),
  nextSteps: z.string().trim().max(4000).nullable().optional(),
})
export type SetNarrative = z.infer<typeof SetNarrative>

/** A co-lead's other value of one line, and why. */
export const Disagree = z.strictObject({
  reportId: z.uuid(),
  lineId: z.uuid(),
  value: z.number().min(0).max(1e12).nullable(),
  reason: z.string().trim().min(2).max(500),
})
export type Disagree = z.infer<typeof Disagree>

/** Reopens a report of a closed month for one named person, until a moment. */
export const ReopenReport = z.strictObject({
  reportId: z.uuid(),
  personId: z.uuid(),
  reason: z.string().trim().min(2).max(300),
  expiresAt: z.iso.datetime(),
})
export type ReopenReport = z.infer<typeof ReopenReport>
