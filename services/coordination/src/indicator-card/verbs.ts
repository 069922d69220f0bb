import { moduleOf } from '@county/api-kit/figures/compute'
import type { IndicatorQuery } from '@county/api-kit/module'
import { type Context, command, query } from '@county/api-kit/verb'
import { IndicatorCardView } from '@county/coordination/plan/view'
import { DEFAULT_TOLERANCE_PERCENT } from '@county/coordination/report/tolerance'
import { newId } from '@county/kernel/id'
import { z } from 'zod'
import { allIndicators, getIndicator } from '../figure/indicators-of.ts'
import { findCurrentPlan, listTargetRows, type TargetRow } from '../plan/repository.ts'

interface Decision {
  indicator_id: string
  decision: string
  decided_on: string
  decided_by_name: string
}

async function views(c: Context, queries: readonly IndicatorQuery[]): Promise<IndicatorCardView[]> {
  const plan = await findCurrentPlan(c)
  const targets = plan ? await listTargetRows(c, plan.id) : []
  const decisions = await c.tx.query<Decision>(
    `select distinct on (indicator_id) indicator_id, decision, decided_on, decided_by_name
     from coordination.indicator_decision order by indicator_id, decided_on desc, id desc`,
  )
  const byId = new Map(decisions.map((d) => [d.indicator_id, d]))
  return queries.map((q) => view(q, targets, byId.get(q.card.id)))
}

function view(q: IndicatorQuery, targets: readonly TargetRow[], decided: Decision | undefined): IndicatorCardView {
  const { card } = q
  return {
    id: card.id,
    title: card.title,
    unit: card.unit,
    aggregate: card.aggregate,
    period: card.period,
    since: card.since ?? null,
    measure: card.measure,
    target: card.target ?? null,
    targetKeys: targets.filter((t) => t.measure_no === card.measure && t.name === card.target).map((t) => t.key),
    module: moduleOf(q),
    ledgers: [...card.ledgers],
    definition: card.definition,
    better: card.better,
    tolerancePercent: card.tolerancePercent ?? DEFAULT_TOLERANCE_PERCENT,
    decision: decided?.decision ?? card.decision?.zh ?? null,
    decidedBy: decided?.decided_by_name ?? null,
    decidedOn: decided?.decided_on ?? null,
  }
}

/** Indicator cards of all running modules. */
export const listCards = query({
  name: 'coordination.indicatorCard.list',
  title: { zh: '查看指标口径', en: 'List indicator cards' },
  permission: 'coordination.board.read',
  input: z.object({ measure: z.int().optional() }),
  output: z.array(IndicatorCardView),
  run: (c, { measure }) =>
    views(
      c,
      allIndicators(c).filter((q) => measure === undefined || q.card.measure === measure),
    ),
})

/** One indicator card. Throws INDICATOR_UNKNOWN. */
export const getCard = query({
  name: 'coordination.indicatorCard.get',
  title: { zh: '查看一个指标口径', en: 'Get an indicator card' },
  permission: 'coordination.board.read',
  input: z.object({ id: z.string().max(100) }),
  output: IndicatorCardView,
  run: async (c, { id }) => (await views(c, [getIndicator(c, id)]))[0]!,
})

/** Records how an ambiguity of an indicator was decided, by whom and when. */
export const decideCard = command({
  name: 'coordination.indicatorCard.decide',
  title: { zh: '确定指标口径', en: 'Decide how an indicator counts' },
  permission: 'coordination.indicator.decide',
  entity: 'coordination.indicator_decision',
  input: z.strictObject({ id: z.string().max(100), decision: z.string().trim().min(2).max(1000) }),
  output: IndicatorCardView,
  async run(c, { id, decision }) {
    const q = getIndicator(c, id)
    const row = newId()
    await c.tx.exec(
      `insert into coordination.indicator_decision (id, indicator_id, decision, decided_on, decided_by_name) values ($1, $2, $3, $4, $5)`,
      [row, id, decision, c.today, c.actor.name],
    )
    return { value: (await views(c, [q]))[0]!, audit: { entityId: row, after: { indicator: id, decision } } }
  },
})
