import { scopeOf } from '@county/api-kit/actor'
import { refreshFacts } from '@county/api-kit/fact/refresh'
import { rangeOf } from '@county/api-kit/keyset'
import { type Context, command, query } from '@county/api-kit/verb'
import { DomainError } from '@county/kernel/errors'
import { LocalDate } from '@county/kernel/local-date'
import { errors } from '@county/residents/errors'
import { isWeak, precisionOf } from '@county/residents/warning/precision'
import { findRule, moduleOfFact, type WarningRule } from '@county/residents/warning/rules'
import { RulePrecision } from '@county/residents/warning/warning'
import { z } from 'zod'
import { refreshWarnings } from './refresh.ts'
import { settingsOf } from './settings.ts'
import { visibleRules } from './visible.ts'

interface Counted {
  ruleId: string
  month: string
  open: number
  overdue: number
  true: number
  false: number
  ended: number
}
interface Off {
  ruleId: string
  since: string
  reason: string
  by: string | null
}

/** Each rule with its precision in a period: answered between two days; open ones as of today. */
export const listRules = query({
  name: 'residents.warning.rules',
  title: { zh: '预警规则准确率', en: 'Precision of warning rules' },
  permission: 'residents.warningRule.read',
  input: z.object({ from: LocalDate.optional(), to: LocalDate.optional(), area: z.string().max(200).optional() }),
  output: z.object({
    rules: z.array(RulePrecision),
    floor: z.int(),
    sample: z.int(),
    refreshedAt: z.string().nullable(),
  }),
  async run(c, asked) {
    const { from, to } = rangeOf(c, asked.area)
    const counted = await c.tx.query<Counted>(COUNT, [c.today, from, to, asked.from ?? null, asked.to ?? null])
    const off = await c.tx.query<Off>(
      `select rule_id as "ruleId", off_from as since, reason, core.officer_name(created_by) as by
       from residents.warning_rule_off where closed_on is null`,
    )
    const settings = await settingsOf(c)
    const [last] = await c.tx.query<{ at: Date | string }>(
      `select at from core.fact_refresh where module = 'residents'`,
    )
    return {
      rules: visibleRules(c).map((rule) => judge(c, rule, counted, off, settings)),
      floor: settings.precisionFloor,
      sample: settings.precisionSample,
      refreshedAt: last ? new Date(last.at).toISOString() : null,
    }
  },
})

const COUNT = `
  select w.rule_id as "ruleId", coalesce(to_char(w.answered_on, 'YYYY-MM'), '') as month,
    (count(*) filter (where w.state = 'open'))::int as open,
    (count(*) filter (where w.state = 'open' and w.due_on < $1::date))::int as overdue,
    (count(*) filter (where w.state = 'true'))::int as true, (count(*) filter (where w.state = 'false'))::int as false,
    (count(*) filter (where w.state = 'ended'))::int as ended
  from residents.warning w
  where w.area_path >= $2 and w.area_path < $3
    and (w.state = 'open' or ($4::date is null or w.closed_on >= $4::date) and ($5::date is null or w.closed_on <= $5::date))
  group by 1, 2 order by 1, 2`

function judge(
  c: Context,
  rule: WarningRule,
  counted: Counted[],
  off: Off[],
  limits: { precisionFloor: number; precisionSample: number },
): RulePrecision {
  const own = counted.filter((k) => k.ruleId === rule.id)
  const sum = (key: 'open' | 'overdue' | 'true' | 'false' | 'ended') => own.reduce((n, k) => n + k[key], 0)
  const answers = { true: sum('true'), false: sum('false') }
  const stopped = off.find((o) => o.ruleId === rule.id)
  return {
    ruleId: rule.id,
    title: rule.title,
    definition: rule.definition,
    priority: rule.priority,
    facts: rule.facts.map((factId) => {
      const module = moduleOfFact(factId)
      const card = c.modules.find((m) => m.id === module)?.facts?.find((f) => f.card.id === factId)?.card
      return { factId, module, title: card?.title ?? null, running: card !== undefined }
    }),
    on: !stopped,
    offSince: stopped?.since ?? null,
    offReason: stopped?.reason ?? null,
    offBy: stopped?.by ?? null,
    open: sum('open'),
    overdue: sum('overdue'),
    ...answers,
    ended: sum('ended'),
    precision: precisionOf(answers),
    weak: isWeak(answers, limits),
    months: own
      .filter((k) => k.month !== '')
      .map((k) => ({ month: k.month, true: k.true, false: k.false, precision: precisionOf(k) })),
  }
}

const Switched = z.object({ ruleId: z.string(), on: z.boolean() })

/** Switches a rule off with a reason (its open warnings end, not counted), or on again. */
export const switchRule = command({
  name: 'residents.warning.switchRule',
  title: { zh: '启停预警规则', en: 'Switch a rule on or off' },
  permission: 'residents.warningRule.manage',
  entity: 'residents.warning_rule_off',
  alsoChanges: ['residents.warning'],
  input: z.strictObject({ ruleId: z.string().max(60), on: z.boolean(), reason: z.string().trim().min(4).max(300) }),
  output: Switched,
  async run(c, { ruleId, on, reason }) {
    if (!findRule(ruleId)) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { rule: ruleId } })
    const changed = on
      ? await c.tx.query<{ id: string }>(
          `update residents.warning_rule_off set closed_on = $2, closed_reason = $3 where rule_id = $1 and closed_on is null returning id`,
          [ruleId, c.today, reason],
        )
      : await c.tx.query<{ id: string }>(
          `insert into residents.warning_rule_off (rule_id, off_from, reason, area_path, source)
           select $1, $2, $3, '522324.', '{"kind":"typed"}'
           where not exists (select from residents.warning_rule_off where rule_id = $1 and closed_on is null) returning id`,
          [ruleId, c.today, reason],
        )
    if (changed.length === 0) throw errors.error('WARNING_RULE_STATE', {})
    await refreshWarnings(c)
    return {
      value: { ruleId, on },
      audit: { entityId: changed[0]?.id ?? null, before: { ruleId, on: !on }, after: { ruleId, on }, reason },
    }
  },
})

/** Works out the facts of every running module and the warnings that follow, now and not within minutes. */
export const refreshNow = command({
  name: 'residents.warning.refresh',
  title: { zh: '立即更新预警', en: 'Work out warnings now' },
  permission: 'residents.warningRule.manage',
  entity: 'residents.warning',
  input: z.strictObject({}),
  output: z.object({ raised: z.int(), ended: z.int() }),
  async run(c) {
    for (const m of c.modules)
      if (m.facts?.length) await c.asModule(m.id, (own) => refreshFacts(own, m.id, m.facts ?? []))
    const done = await refreshWarnings(c)
    return { value: done, audit: { entityId: null, areaPath: scopeOf(c.actor).from, after: done } }
  },
})
