import type { AdhocRequest, AskUnits, HeldField } from '@county/coordination/adhoc/request'
import type { Board, FigureNow, FigureRows, GiveReason } from '@county/coordination/figure/figure'
import type { MonthStatus } from '@county/coordination/month/month'
import type {
  IndicatorCardView,
  PlanMeasure,
  PlanVersion,
  SetTaskPerson,
  TaskLine,
} from '@county/coordination/plan/view'
import type {
  Disagree,
  ReopenReport,
  Report,
  ReportSummary,
  SetLine,
  SetNarrative,
  SubmissionGrid,
} from '@county/coordination/report/report'
import { createModuleApi } from '@county/platform'

interface Query<I, O> {
  kind: 'query'
  input: I
  output: O
}
interface Command<I, O> {
  kind: 'command'
  input: I
  output: O
}
type Nothing = Record<string, never>
type OfReport = { reportId: string }
type OfMonth = { month: string }
type MadeFile = { fileId: string; name: string }
type Figure = { indicatorId: string; month: string; area?: string }

/** The dispatch notice as a page. */
export interface MonthNotice {
  title: string
  issuer: string
  date: string
  to: string
  blocks: (
    | { kind: 'heading'; level: 1 | 2; text: string }
    | { kind: 'paragraph'; text: string; lead?: string }
    | {
        kind: 'table'
        caption?: string
        columns: { header: string; align?: 'left' | 'center' | 'right' }[]
        rows: string[][]
      }
  )[]
}

/** The module's own verbs, beside those of its ledgers. */
export interface CoordinationVerbs {
  'plan.get': Query<Nothing, PlanVersion | null>
  'plan.measures': Query<Nothing, PlanMeasure[]>
  'plan.measure': Query<{ no: number }, PlanMeasure>
  'plan.taskTable': Query<{ measure?: number; unit?: string }, TaskLine[]>
  'plan.setPerson': Command<SetTaskPerson, { version: number }>
  'plan.install': Command<Nothing, { installed: boolean }>
  'plan.makeTaskTable': Command<{ format: 'docx' | 'xlsx' }, MadeFile>
  'indicatorCard.list': Query<{ measure?: number }, IndicatorCardView[]>
  'indicatorCard.get': Query<{ id: string }, IndicatorCardView>
  'indicatorCard.decide': Command<{ id: string; decision: string }, IndicatorCardView>
  'figure.board': Query<{ month?: string; area?: string }, Board>
  'figure.openRows': Query<Figure & { cursor?: string; limit?: number }, FigureRows>
  'figure.compare': Query<Figure, FigureNow>
  'figure.giveReason': Command<GiveReason, { expiresAt: string }>
  'month.list': Query<Nothing, { month: string; state: 'open' | 'closed'; dueOn: string; closedAt: string | null }[]>
  'month.status': Query<OfMonth, MonthStatus>
  'month.notice': Query<OfMonth, MonthNotice>
  'month.open': Command<OfMonth, { month: string; reports: number; lines: number }>
  'month.close': Command<OfMonth, { month: string; figures: number; rows: number; missing: number }>
  'month.remind': Command<OfMonth, { sent: number }>
  'month.makeNotice': Command<OfMonth, MadeFile>
  'month.makeUrge': Command<OfMonth, MadeFile>
  'month.reopen': Command<ReopenReport, Report>
  'report.get': Query<{ id: string }, Report>
  'report.list': Query<{ month?: string; mine?: boolean; measure?: number }, ReportSummary[]>
  'report.grid': Query<{ month?: string; months?: number }, SubmissionGrid>
  'report.filers': Query<OfReport, { id: string; name: string }[]>
  'report.refill': Command<OfReport, Report>
  'report.setLine': Command<SetLine, Report>
  'report.setNarrative': Command<SetNarrative, Report>
  'report.attach': Command<OfReport & { fileId: string }, Report>
  'report.detach': Command<OfReport & { fileId: string }, Report>
  'report.send': Command<OfReport, Report>
  'report.confirm': Command<OfReport, Report>
  'report.submit': Command<OfReport, Report>
  'report.return': Command<OfReport & { reason: string }, Report>
  'report.cosign': Command<OfReport, Report>
  'report.disagree': Command<Disagree, Report>
  'report.arbitrate': Command<Disagree, Report>
  'adhoc.list': Query<Nothing, AdhocRequest[]>
  'adhoc.check': Query<{ fields: AskUnits['fields'] }, HeldField[]>
  'adhoc.ask': Command<AskUnits, { id: string }>
  'adhoc.answer': Command<{ answerId: string; values: Record<string, string> }, { answeredAt: string }>
  'meeting.gaps': Query<Nothing, { months: string[]; quarters: string[] }>
  'meeting.agenda': Query<{ on?: string }, { kind: string; title: string; detail: string; href: string }[]>
  'actionItem.overdue': Query<
    Nothing,
    { id: string; no: string | null; title: string; unitName: string; dueOn: string }[]
  >
}

/** The module's own verbs, typed. */
export const verbs = createModuleApi<CoordinationVerbs>('coordination')
/** The same server for the page kinds drawn from ledgers. */
export const api = createModuleApi<any>('coordination')
