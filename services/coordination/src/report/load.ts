import { allows } from '@county/api-kit/actor'
import type { Context } from '@county/api-kit/verb'
import { arrivalOf, dueDay } from '@county/coordination/month/due-day'
import type { Report, ReportOffer, ReportSummary } from '@county/coordination/report/report'
import { findNextState, isActive, type ReportState } from '@county/coordination/report/states'
import { partsOf } from '@county/kernel/local-date'
import { isBureau, isOfUnit } from '../support/access.ts'
import { loadCalendar } from '../support/calendar.ts'
import { isOpenLine, type LineRow, listLineRows, settledLine, toLine } from './lines.ts'
import { getReportRow, type ReportRow, stateOf, unlockOf } from './repository.ts'

interface CosignRow {
  report_id: string
  unit_id: string | null
  unit_name: string
  state: 'pending' | 'agreed' | 'disagreed'
  signed_at: string | null
  signed_by_name: string | null
}

/** A report as its page shows it, with the steps it offers the actor. Throws NOT_FOUND. */
export async function loadReport(c: Context, id: string): Promise<Report> {
  const row = await getReportRow(c, id)
  const lines = await listLineRows(c, { report: id })
  const cosigns = await c.tx.query<CosignRow>(`select * from coordination.cosign where report_id = $1 order by id`, [
    id,
  ])
  const files = await c.tx.query<any>(
    `select id, file_id as "fileId", name, added_by_name as "byName", added_at as at from coordination.report_file
     where report_id = $1 and closed_on is null order by added_at`,
    [id],
  )
  const events = await c.tx.query<any>(
    `select at, actor_name as "actorName", kind, detail from coordination.report_event where report_id = $1 order by at desc, id desc limit 200`,
    [id],
  )
  const unlock = unlockOf(row)
  return {
    ...summarise(c, row, lines, cosigns),
    lineRows: lines.map(toLine),
    narrative: row.narrative,
    problems: row.problems,
    nextSteps: row.next_steps,
    returnReason: row.return_reason,
    filledAt: row.filled_at,
    due: dueDay(row.month, c.today, await loadCalendar(c), partsOf(row.due_on).day),
    cosigns: cosigns.map((s) => ({ unitName: s.unit_name, state: s.state, byName: s.signed_by_name, at: s.signed_at })),
    files,
    events,
    unlock:
      row.unlock && unlock
        ? {
            personName: unlock.personName,
            reason: row.unlock.reason,
            expiresAt: unlock.expiresAt,
            active: isActive(unlock, c.now),
          }
        : null,
    offers: offersOf(c, row, lines, cosigns),
  }
}

/** A report in a list. */
function summarise(c: Context, r: ReportRow, lines: readonly LineRow[], cosigns: readonly CosignRow[]): ReportSummary {
  return {
    id: r.id,
    version: r.version,
    month: r.month,
    measure: r.measure_no,
    title: r.title,
    module: r.module,
    unitName: r.unit_name,
    coleads: cosigns.map((s) => s.unit_name),
    state: stateOf(r, c.now),
    arrival: arrivalOf({
      dueOn: r.due_on,
      firstSubmittedAt: r.first_submitted_at,
      today: c.today,
      closed: r.month_state === 'closed',
    }),
    dueOn: r.due_on,
    firstSubmittedAt: r.first_submitted_at,
    lines: lines.length,
    open: lines.filter(isOpenLine).length,
    disputed: lines.filter((l) => settledLine(l).state === 'disputed').length,
    mine: isOfUnit(c.actor, r.unit_id) || cosigns.some((s) => isOfUnit(c.actor, s.unit_id)),
  }
}

/** The steps a report offers the actor. */
function offersOf(c: Context, r: ReportRow, lines: readonly LineRow[], cosigns: readonly CosignRow[]): ReportOffer[] {
  const state: ReportState = stateOf(r, c.now)
  const own = isOfUnit(c.actor, r.unit_id)
  const may = (p: string) => allows(c.actor, `coordination.report.${p}`)
  const unlock = unlockOf(r)
  const named = r.month_state === 'open' || unlock?.personId === c.actor.id
  const offers: ReportOffer[] = []
  const add = (offer: ReportOffer, when: boolean) => when && offers.push(offer)
  add('edit', own && named && may('fill') && !!findNextState(state, 'edit'))
  add('refill', own && may('fill') && r.month_state === 'open' && !!findNextState(state, 'edit'))
  add(
    'send',
    own && named && may('fill') && !r.filled_at && !!findNextState(state, 'confirm') && !lines.some(isOpenLine),
  )
  add(
    'confirm',
    own && may('review') && !!r.filled_at && r.edited_by !== c.actor.id && !!findNextState(state, 'confirm'),
  )
  add('submit', own && may('submit') && !!findNextState(state, 'submit'))
  add('return', isBureau(c.actor) && !!findNextState(state, 'return'))
  add(
    'cosign',
    may('cosign') &&
      r.month_state === 'open' &&
      cosigns.some((s) => isOfUnit(c.actor, s.unit_id) && s.state !== 'agreed'),
  )
  add(
    'arbitrate',
    isBureau(c.actor) && r.month_state === 'open' && lines.some((l) => settledLine(l).state !== 'agreed'),
  )
  add('reopen', allows(c.actor, 'coordination.month.reopen') && state === 'locked')
  return offers
}

/** Summaries of reports with their lines and co-signatures, in the given order. */
export async function summariseAll(c: Context, rows: readonly ReportRow[]): Promise<ReportSummary[]> {
  const ids = rows.map((r) => r.id)
  const months = [...new Set(rows.map((r) => r.month))]
  const lines: LineRow[] = []
  for (const month of months) lines.push(...(await listLineRows(c, { month })))
  const cosigns = await c.tx.query<CosignRow>(
    `select * from coordination.cosign where report_id = any($1) order by id`,
    [ids],
  )
  const byReport = Map.groupBy(lines, (l) => l.report_id)
  const signs = Map.groupBy(cosigns, (s) => s.report_id)
  return rows.map((r) => summarise(c, r, byReport.get(r.id) ?? [], signs.get(r.id) ?? []))
}
