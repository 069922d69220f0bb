import { Month } from '@county/kernel/month'
import { z } from 'zod'
import { ProgressState } from './progress.ts'

/** A target on the board. */
export const BoardTarget = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.string(),
  site: z.string().nullable(),
  per: z.string().nullable(),
  note: z.string().nullable(),
  source: z.enum(['ledger', 'reported']),
  goal: z.number().nullable(),
  unit: z.string().nullable(),
  by: z.string().nullable(),
  indicatorId: z.string().nullable(),
  value: z.number().nullable(),
  hits: z.int().nullable(),
  total: z.int().nullable(),
  previous: z.number().nullable(),
  state: ProgressState,
  trend: z.array(z.object({ month: Month, value: z.number().nullable() })),
})
export type BoardTarget = z.infer<typeof BoardTarget>

/** A measure on the board. */
export const BoardMeasure = z.object({
  no: z.int(),
  title: z.object({ zh: z.string(), en: z.string() }),
  module: z.string(),
  units: z.array(z.object({ name: z.string(), duty: z.enum(['lead', 'responsible']), primary: z.boolean() })),
  state: ProgressState,
  report: z.object({ id: z.uuid(), state: z.string(), arrival: z.string() }).nullable(),
  targets: z.array(BoardTarget),
})
export type BoardMeasure = z.infer<typeof BoardMeasure>

/** The board: 19 measures of a month, in an area. */
export const Board = z.object({
  month: Month,
  monthState: z.enum(['none', 'open', 'closed']),
  area: z.string(),
  asOf: z.string(),
  measures: z.array(BoardMeasure),
})
export type Board = z.infer<typeof Board>

/** A row behind a figure, as it was when the month was closed. */
export const FigureRow = z.object({
  table: z.string(),
  rowId: z.uuid(),
  version: z.int(),
  hit: z.boolean(),
  amount: z.number(),
  areaPath: z.string(),
  label: z.string().nullable(),
  values: z.record(z.string(), z.unknown()),
  /** The row's version today; null when it no longer counts or can't be seen. */
  now: z.object({ version: z.int(), changed: z.boolean(), counts: z.boolean() }),
})
export type FigureRow = z.infer<typeof FigureRow>

/** What differs today from the frozen rows. */
export const FigureDifference = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  rowId: z.uuid(),
  table: z.string(),
  label: z.string().nullable(),
  /** Who changed the row last after the month was closed, and when. */
  by: z.string().nullable(),
  at: z.string().nullable(),
  fields: z.array(z.string()),
})
export type FigureDifference = z.infer<typeof FigureDifference>

/** A field of the rows behind a figure, with what is needed to show its values: modules don't know each other's ledgers. */
export const FigureColumn = z.object({
  key: z.string(),
  label: z.object({ zh: z.string(), en: z.string() }),
  kind: z.string(),
  unit: z.string().nullable(),
  codes: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })).nullable(),
})
export type FigureColumn = z.infer<typeof FigureColumn>

/** A page of the rows behind a figure. */
export const FigureRows = z.object({
  indicatorId: z.string(),
  month: Month,
  area: z.string(),
  /** When the rows were frozen; null while the month runs and the rows are those of now. */
  closedAt: z.string().nullable(),
  value: z.number().nullable(),
  hits: z.int(),
  total: z.int(),
  unit: z.string(),
  columns: z.array(FigureColumn),
  rows: z.array(FigureRow),
  next: z.string().nullable(),
  count: z.int(),
})
export type FigureRows = z.infer<typeof FigureRows>

/** Today's figure against the frozen one, and every row that differs. */
export const FigureNow = z.object({
  value: z.number().nullable(),
  now: z.number().nullable(),
  added: z.int(),
  removed: z.int(),
  changed: z.int(),
  differences: z.array(FigureDifference),
})
export type FigureNow = z.infer<typeof FigureNow>

/** Reason for opening rows about persons; lasts for a while. */
export const GiveReason = z.strictObject({
  indicatorId: z.string().max(100),
  month: Month,
  area: z.string().max(200).optional(),
  reason: z.string().trim().min(2).max(300),
})
export type GiveReason = z.infer<typeof GiveReason>

/** Minutes for which a given reason opens the rows. */
export const REASON_MINUTES = 30
