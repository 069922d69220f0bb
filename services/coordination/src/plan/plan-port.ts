import type { Context } from '@county/api-kit/verb'
import { figureOf } from '@county/core/figure'
import type { PlanPort } from '@county/core/ports/plan'
import { frozenTrend } from '../figure/frozen.ts'
import { allIndicators } from '../figure/indicators-of.ts'
import { findCurrentPlan, listTargetRows } from './repository.ts'

/** What other modules may ask of the plan: targets of their indicators, and their figures of closed months. */
export function makePlanPort(c: Context): PlanPort {
  return {
    targets: (ids) =>
      c.asModule('coordination', async (m) => {
        const plan = await findCurrentPlan(m)
        const rows = plan ? await listTargetRows(m, plan.id) : []
        const found = new Map<string, { value: number; unit: string }>()
        for (const { card } of allIndicators(m)) {
          if (!ids.includes(card.id) || !card.target) continue
          const own = rows.filter((t) => t.measure_no === card.measure && t.name === card.target && t.value !== null)
          const unit = own[0]?.unit
          if (unit && unit === card.unit)
            found.set(card.id, { value: own.reduce((n, t) => n + (t.value ?? 0), 0), unit })
        }
        return found
      }),
    history: (id, area, months) =>
      c.asModule('coordination', async (m) => {
        const card = allIndicators(m).find((q) => q.card.id === id)?.card
        const trend = card ? ((await frozenTrend(m, area, '9999-12', months)).get(id) ?? []) : []
        return trend.map((t) => ({ month: t.month, value: figureOf(card!, t.part).value }))
      }),
  }
}
