import type { Context } from '@county/api-kit/verb'
import { WARNING_RULES, type WarningRule } from '@county/residents/warning/rules'
import { settingsOf } from './settings.ts'

/** How many warnings were raised, and how many ended because what they rest on does. */
export interface WarningChanges {
  raised: number
  ended: number
}

/**
 * Brings open warnings in line with the facts in force: raises what is new, ends what no longer holds (not counted in
 * precision), marks households with several needs as first to be visited. A warning that was answered is not raised
 * again from the same facts; one that proved true is, after the county's interval. Acts in the officer's area.
 */
export async function refreshWarnings(c: Context): Promise<WarningChanges> {
  const settings = await settingsOf(c)
  const total: WarningChanges = { raised: 0, ended: 0 }
  await c.tx.query(`select pg_advisory_xact_lock(hashtext('residents.warning'))`)
  const off = await c.tx.query<{ ruleId: string }>(
    `select rule_id as "ruleId" from residents.warning_rule_off where closed_on is null`,
  )
  const switchedOff = new Set(off.map((r) => r.ruleId))
  for (const rule of WARNING_RULES) {
    if (switchedOff.has(rule.id)) continue
    const days = rule.priority ? settings.priorityDays : settings.visitDays
    const [done] = await c.tx.query<WarningChanges>(merge(rule), [
      c.today,
      rule.id,
      rule.facts,
      rule.atLeast,
      rule.priority,
      days,
      settings.recheckDays,
      rule.unless ?? [],
    ])
    total.raised += done?.raised ?? 0
    total.ended += done?.ended ?? 0
  }
  const gone = await c.tx.query(END_GONE, [c.today, WARNING_RULES.map((r) => r.id), [...switchedOff]])
  total.ended += gone.length
  await c.tx.query(FOLLOW)
  await c.tx.query(PRIORITY, [c.today, settings.priorityDays])
  return total
}

/** `$1` day, `$2` rule, `$3` facts, `$4` how many, `$5` priority, `$6` days to answer, `$7` days until asked again, `$8` better rules. */
const merge = (rule: WarningRule) => {
  const person = rule.atLeast === 1 ? 'f.person_id' : 'null::uuid'
  return `
  with held as materialized (
    select f.id, f.fact_id, f.since, f.detail, ${person} as person_id, coalesce(f.household_id, p.household_id) as household_id
    from core.fact_card f left join residents.person p on p.id = f.person_id
    where f.until is null and f.fact_id = any($3) and (f.person_id is null or p.state in ('living', 'away'))),
  cand as materialized (
    select x.id as household_id, h.person_id, x.area_path, array_agg(h.id order by h.id) as fact_ids,
      jsonb_agg(jsonb_build_object('factId', h.fact_id, 'since', h.since, 'detail', h.detail) order by h.fact_id, h.id) as facts
    from held h join residents.household x on x.id = h.household_id and x.state = 'open'
    where not exists (select from residents.warning b where b.household_id = x.id and b.rule_id = any($8) and b.closed_on is null)
    group by x.id, h.person_id, x.area_path having count(distinct h.fact_id) >= $4),
  ended as (
    update residents.warning w set state = 'ended', closed_on = $1::date, closed_reason = '情况已不成立'
    where w.rule_id = $2 and w.closed_on is null and not exists (select from cand k
      where (k.household_id = w.household_id or k.person_id = w.person_id) and k.person_id is not distinct from w.person_id)
    returning 1),
  changed as (
    update residents.warning w set facts = k.facts, fact_ids = k.fact_ids from cand k
    where w.rule_id = $2 and w.closed_on is null and k.household_id = w.household_id
      and k.person_id is not distinct from w.person_id and (w.facts, w.fact_ids) is distinct from (k.facts, k.fact_ids)
    returning 1),
  raised as (
    insert into residents.warning (rule_id, household_id, person_id, area_path, priority, found_on, due_on, fact_ids, facts, done, source)
    select $2, k.household_id, k.person_id, k.area_path, $5, $1::date, $1::date + $6::int, k.fact_ids, k.facts, '{}',
      '{"kind":"derived","by":"预警规则"}'
    from cand k
    where not exists (select from residents.warning w where w.rule_id = $2 and w.person_id is not distinct from k.person_id
        and (w.household_id = k.household_id or w.person_id = k.person_id)
        and (w.closed_on is null or w.state in ('true', 'false') and w.fact_ids @> k.fact_ids
          and (w.state = 'false' or w.answered_on > $1::date - $7::int)))
    returning 1)
  select (select count(*)::int from raised) as raised, (select count(*)::int from ended) as ended`
}

/** Warnings of rules that were taken out or switched off, and of households that are closed. */
const END_GONE = `
  update residents.warning w set state = 'ended', closed_on = $1::date,
    closed_reason = case when w.rule_id = any($3) then '规则已停用' when w.rule_id = any($2) then '家庭已注销' else '规则已取消' end
  from residents.household h
  where w.closed_on is null and h.id = w.household_id
    and (not w.rule_id = any($2) or w.rule_id = any($3) or h.state <> 'open') returning w.id`

/** A person's open warning goes along into another household. */
const FOLLOW = `
  update residents.warning w set household_id = p.household_id, area_path = p.area_path
  from residents.person p
  where w.closed_on is null and p.id = w.person_id and p.household_id is not null and p.household_id <> w.household_id
    and not exists (select from residents.warning o where o.rule_id = w.rule_id and o.household_id = p.household_id
      and o.person_id = w.person_id and o.closed_on is null)`

/** Households with open warnings of two or more different facts come first; all their warnings are due with the soonest. */
const PRIORITY = `
  update residents.warning w set priority = true, due_on = least(w.due_on, $1::date + $2::int)
  from (select o.household_id from residents.warning o cross join lateral jsonb_array_elements(o.facts) x
    where o.closed_on is null group by 1 having count(distinct x ->> 'factId') > 1) several
  where w.closed_on is null and not w.priority and w.household_id = several.household_id`
