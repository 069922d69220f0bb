import { periodOf } from '@county/api-kit/figures/compute'
import { type CommandContext, command } from '@county/api-kit/verb'
import { errors } from '@county/coordination/errors'
import { monthClosed } from '@county/coordination/events'
import { changeOf } from '@county/coordination/report/tolerance'
import { lastDay, Month } from '@county/kernel/month'
import { z } from 'zod'
import { freezeFigures } from '../figure/freeze.ts'
import { allIndicators } from '../figure/indicators-of.ts'
import type { PartsByIndicator } from '../figure/live.ts'
import { publishFigures } from '../figure/publish.ts'
import { countLine, writeCounts } from '../report/fill.ts'

/**
 * Closes a month from one snapshot of the database: freezes the exact rows behind every figure, gives counted lines their
 * frozen values, and locks every report. What others write meanwhile is not in the month and shows as a difference.
 */
export const closeMonth = command({
  name: 'coordination.month.close',
  title: { zh: '封存月度', en: 'Close a month' },
  permission: 'coordination.month.run',
  entity: 'coordination.report_month',
  alsoChanges: ['coordination.figure', 'coordination.report_line', 'coordination.published_figure'],
  isolation: 'repeatable read',
  input: z.strictObject({ month: Month }),
  output: z.object({ month: Month, figures: z.int(), rows: z.int(), missing: z.int() }),
  async run(c, { month }) {
    const row = await c.tx.maybe<{ id: string; state: string }>(
      `select id, state from coordination.report_month where month = $1 for update`,
      [month],
    )
    if (!row) throw errors.error('MONTH_NOT_OPEN', { month })
    if (row.state === 'closed') throw errors.error('MONTH_CLOSED', { month })
    if (lastDay(month) >= c.today) throw errors.error('MONTH_NOT_OVER', { month })
    const frozen = await freezeFigures(c, allIndicators(c), periodOf(month, c.today))
    await settleLines(c, month)
    const { missing } = await c.tx.one<{ missing: number }>(
      `select count(*)::int as missing from coordination.report where month = $1 and first_submitted_at is null`,
      [month],
    )
    await c.tx.exec(
      `update coordination.report_month set state = 'closed', closed_at = $2, closed_by_name = $3, snapshot = pg_current_snapshot()::text where id = $1`,
      [row.id, c.now, c.actor.name],
    )
    await c.tx.exec(
      `insert into coordination.report_event (report_id, at, actor_name, kind, area_path)
       select id, $2, $3, 'locked', area_path from coordination.report where month = $1`,
      [month, c.now, c.actor.name],
    )
    await c.emit(monthClosed, { month, figures: frozen.figures })
    return { value: { month, ...frozen, missing }, audit: { entityId: row.id, after: { month, ...frozen, missing } } }
  },
})

/**
 * Gives counted lines the values of the frozen rows, so that report, notice and door tell the same number, and publishes
 * the county's figures.
 */
async function settleLines(c: CommandContext, month: string): Promise<void> {
  const figures = await c.tx.query<{ id: string; areaPath: string; rows: number; hits: number; amount: number }>(
    `select indicator_id as id, area_path as "areaPath", rows, hits, amount from coordination.figure where month = $1`,
    [month],
  )
  const parts: PartsByIndicator = Map.groupBy(figures, (f) => f.id)
  await publishFigures(c, month, allIndicators(c), parts)
  const byId = new Map(allIndicators(c).map((q) => [q.card.id, q]))
  const lines = await c.tx.query<{
    id: string
    indicator_id: string
    area: string
    previous: number | null
    tolerance_percent: number
  }>(
    `select id, indicator_id, area, previous, tolerance_percent from coordination.report_line where month = $1 and indicator_id is not null`,
    [month],
  )
  const values = lines.flatMap((l) => {
    const q = byId.get(l.indicator_id)
    if (!q) return []
    const counted = countLine(q, parts, l.area)
    const change = changeOf(counted.value, l.previous, { tolerancePercent: l.tolerance_percent, better: q.card.better })
    return [{ id: l.id, ...counted, needs: change.needsExplanation }]
  })
  await writeCounts(c, values)
}
