import type { IndicatorQuery } from '@county/api-kit/module'
import type { Context } from '@county/api-kit/verb'
import { errors } from '@county/coordination/errors'

/** Indicators of every running module, in the order of the plan's measures. */
export function allIndicators(c: Pick<Context, 'modules'>): IndicatorQuery[] {
  return c.modules.flatMap((m) => m.indicators ?? []).sort((a, b) => a.card.measure - b.card.measure)
}

/** An indicator by id. Throws INDICATOR_UNKNOWN. */
export function getIndicator(c: Pick<Context, 'modules'>, id: string): IndicatorQuery {
  const found = allIndicators(c).find((q) => q.card.id === id)
  if (!found) throw errors.error('INDICATOR_UNKNOWN', { id })
  return found
}

/** The indicator that counts each target, by `measure/name`; the first declared wins. */
export function indicatorsByTarget(c: Pick<Context, 'modules'>): Map<string, IndicatorQuery> {
  const found = new Map<string, IndicatorQuery>()
  for (const q of allIndicators(c)) {
    const key = q.card.target && `${q.card.measure}/${q.card.target}`
    if (key && !found.has(key)) found.set(key, q)
  }
  return found
}
