import { type Context, query } from '@county/api-kit/verb'
import { arrivalOf, dueDay } from '@county/coordination/month/due-day'
import { MonthStatus } from '@county/coordination/month/month'
import { isActive } from '@county/coordination/report/states'
import { Month } from '@county/kernel/month'
import { z } from 'zod'
import { listLineRows, settledLine } from '../report/lines.ts'
import { REPORT_SELECT, type ReportRow } from '../report/repository.ts'
import { loadCalendar, settingNumber } from '../support/calendar.ts'

/** A month as stored. */
export interface MonthRow {
  month: string
  state: 'open' | 'closed'
  opened_at: string
  closed_at: string | null
  closed_by_name: string | null
  due_on: string
}

/** A month; undefined before it was opened. */
export function findMonth(c: Context, month: string): Promise<MonthRow | undefined> {
  return c.tx.maybe<MonthRow>(`select * from coordination.report_month where month = $1`, [month])
}

/** Where a month is: who has filed, on time or late, who is missing, what is disputed or reopened. */
export const monthStatus = query({
  name: 'coordination.month.status',
  title: { zh: '月度情况', en: 'Status of a month' },
  permission: 'coordination.report.read',
  input: z.object({ month: Month }),
  output: MonthStatus,
  run: (c, { month }) => loadStatus(c, month),
})

/** Months that were opened, newest first. */
export const listMonths = query({
  name: 'coordination.month.list',
  title: { zh: '月度列表', en: 'List months' },
  permission: 'coordination.report.read',
  input: z.object({}),
  output: z.array(
    z.object({ month: Month, state: z.enum(['open', 'closed']), dueOn: z.string(), closedAt: z.string().nullable() }),
  ),
  run: (c) =>
    c.tx.query(
      `select month, state, due_on as "dueOn", closed_at as "closedAt" from coordination.report_month order by month desc limit 120`,
    ),
})

/** Status of a month for verbs and documents. */
export async function loadStatus(c: Context, month: string): Promise<MonthStatus> {
  const row = await findMonth(c, month)
  const day = await settingNumber(c, 'coordination.dueDay')
  const due = dueDay(month, c.today, await loadCalendar(c), day)
  const reports = row
    ? await c.tx.query<ReportRow>(`${REPORT_SELECT} where r.month = $1 order by r.measure_no`, [month])
    : []
  const counts = { expected: reports.length, onTime: 0, late: 0, waiting: 0, overdue: 0, missing: 0, returned: 0 }
  const absent: MonthStatus['missing'] = []
  for (const r of reports) {
    const arrival = arrivalOf({
      dueOn: r.due_on,
      firstSubmittedAt: r.first_submitted_at,
      today: c.today,
      closed: row?.state === 'closed',
    })
    counts[arrival] += 1
    if (r.state === 'returned') counts.returned += 1
    if (!r.first_submitted_at)
      absent.push({ reportId: r.id, measure: r.measure_no, title: r.title, unitName: r.unit_name })
  }
  const lines = row ? await listLineRows(c, { month }) : []
  const share = (n: number) => (counts.expected ? Math.round((n / counts.expected) * 1000) / 10 : null)
  const frozen = await c.tx.one<{ figures: number; rows: number }>(
    `select (select count(*)::int from coordination.figure where month = $1) as figures,
       (select coalesce(sum(rows), 0)::int from coordination.figure where month = $1) as rows`,
    [month],
  )
  return {
    month,
    state: row?.state ?? 'none',
    openedAt: row?.opened_at ?? null,
    closedAt: row?.closed_at ?? null,
    closedByName: row?.closed_by_name ?? null,
    due,
    counts,
    rate: { arrived: share(counts.onTime + counts.late), onTime: share(counts.onTime) },
    disputes: lines.filter((l) => settledLine(l).state === 'disputed').length,
    figures: frozen.figures,
    frozenRows: frozen.rows,
    missing: absent,
    unlocks: await loadUnlocks(c, month),
  }
}

async function loadUnlocks(c: Context, month: string): Promise<MonthStatus['unlocks']> {
  const rows = await c.tx.query<any>(
    `select u.*, r.measure_no from coordination.report_unlock u join coordination.report r on r.id = u.report_id
     where r.month = $1 order by u.granted_at desc`,
    [month],
  )
  return rows.map((u) => ({
    id: u.id,
    reportId: u.report_id,
    measure: u.measure_no,
    personName: u.person_name,
    reason: u.reason,
    expiresAt: u.expires_at,
    active: isActive(
      { personId: u.person_id, personName: u.person_name, expiresAt: u.expires_at, endedAt: u.ended_at },
      c.now,
    ),
  }))
}
