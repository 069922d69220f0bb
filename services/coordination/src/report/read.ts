import { query } from '@county/api-kit/verb'
import { arrivalOf } from '@county/coordination/month/due-day'
import { Report, ReportSummary, SubmissionGrid } from '@county/coordination/report/report'
import { listMonths, Month, monthOf, shiftMonth } from '@county/kernel/month'
import { z } from 'zod'
import { loadReport, summariseAll } from './load.ts'
import { REPORT_SELECT, type ReportRow, stateOf } from './repository.ts'

/** A report with lines, words, co-signatures and the steps it offers. */
export const getReport = query({
  name: 'coordination.report.get',
  title: { zh: '查看月报', en: 'Get a report' },
  permission: 'coordination.report.read',
  input: z.object({ id: z.uuid() }),
  output: Report,
  run: (c, { id }) => loadReport(c, id),
})

/** Reports of a month, or of one's own unit: what it files and what it co-signs. */
export const listReports = query({
  name: 'coordination.report.list',
  title: { zh: '查询月报', en: 'List reports' },
  permission: 'coordination.report.read',
  input: z.object({
    month: Month.optional(),
    mine: z.boolean().default(false),
    measure: z.int().optional(),
    state: z.enum(['filling', 'reviewed', 'submitted', 'returned', 'locked']).optional(),
  }),
  output: z.array(ReportSummary),
  async run(c, asked) {
    const rows = await c.tx.query<ReportRow>(
      `${REPORT_SELECT} where ($1::text is null or r.month = $1) and ($2::int is null or r.measure_no = $2)
         and ($3::uuid is null or r.unit_id = $3 or exists (
           select 1 from coordination.cosign s where s.report_id = r.id and s.unit_id = $3))
       order by r.month desc, r.measure_no limit 400`,
      [asked.month ?? null, asked.measure ?? null, asked.mine ? (c.actor.unitId ?? NONE) : null],
    )
    const kept = asked.state ? rows.filter((r) => stateOf(r, c.now) === asked.state) : rows
    return summariseAll(c, kept)
  },
})

const NONE = '00000000-0000-0000-0000-000000000000'

/** Who filed what and when: units × months, on time and late kept apart. */
export const reportGrid = query({
  name: 'coordination.report.grid',
  title: { zh: '报送情况表', en: 'Submission grid' },
  permission: 'coordination.report.read',
  input: z.object({ month: Month.optional(), months: z.int().min(1).max(24).default(12) }),
  output: SubmissionGrid,
  async run(c, asked) {
    const last = asked.month ?? monthOf(c.today)
    const months = listMonths(shiftMonth(last, 1 - asked.months), last)
    const rows = await c.tx.query<ReportRow>(
      `${REPORT_SELECT} where r.month = any($1) order by r.measure_no, r.month`,
      [months],
    )
    const cells = rows.map((r) => ({
      unitName: r.unit_name,
      cell: {
        reportId: r.id,
        measure: r.measure_no,
        month: r.month,
        state: stateOf(r, c.now),
        arrival: arrivalOf({
          dueOn: r.due_on,
          firstSubmittedAt: r.first_submitted_at,
          today: c.today,
          closed: r.month_state === 'closed',
        }),
        returned: r.returned > 0,
      },
    }))
    const byUnit = Map.groupBy(cells, (x) => x.unitName)
    return {
      months,
      rows: [...byUnit].map(([unitName, own]) => ({
        unitName,
        measures: [...new Set(own.map((x) => x.cell.measure))],
        cells: own.map((x) => x.cell),
        expected: own.length,
        onTime: own.filter((x) => x.cell.arrival === 'onTime').length,
        late: own.filter((x) => x.cell.arrival === 'late').length,
      })),
    }
  },
})
