import { rangeOf } from '@county/api-kit/keyset'
import { Params } from '@county/api-kit/sql'
import type { Context } from '@county/api-kit/verb'
import { findRule, moduleOfFact } from '@county/residents/warning/rules'
import type { WarningCard, WarningFact, WarningFilter } from '@county/residents/warning/warning'
import { seesFact, visibleRules } from './visible.ts'

interface Row extends Omit<WarningCard, 'title' | 'ask' | 'facts' | 'overdue'> {
  facts: { factId: string; since: string; detail: Record<string, string | number> }[]
}

/** The grid's holder on the day `$n`, if any. */
export const HOLDER = (day: string) => `left join lateral (
    select g.holder_name, g.officer_id from residents.grid_holder g
    where g.grid_path = w.area_path and g.valid_from <= ${day}::date and (g.valid_to is null or g.valid_to > ${day}::date) limit 1) g on true`

const COLUMNS = `w.id, w.version, w.rule_id as "ruleId", w.state, w.priority, w.found_on as "foundOn", w.due_on as "dueOn",
  w.person_id as "personId", p.name as "personName", w.household_id as "householdId", h.no as "householdNo",
  h.head_name as "headName", h.address, w.area_path as "areaPath", g.holder_name as holder, w.facts,
  w.answered_on as "answeredOn", core.officer_name(w.answered_by) as "answeredBy", w.reason, w.note, w.done,
  w.handed_to as "handedTo", case when w.state = 'ended' then w.closed_on end as "endedOn",
  case when w.state = 'ended' then w.closed_reason end as "endedBecause"`

/** Conditions of a list; only rules that the officer may know of. */
export function conditions(c: Context, asked: WarningFilter, p: Params): string {
  const { from, to } = rangeOf(c, asked.area)
  const parts = [
    `w.area_path >= ${p.add(from)} and w.area_path < ${p.add(to)}`,
    `w.rule_id = any(${p.add(visibleRules(c).map((r) => r.id))})`,
  ]
  if (asked.state !== 'all') parts.push(`w.state = ${p.add(asked.state)}`)
  if (asked.ruleId) parts.push(`w.rule_id = ${p.add(asked.ruleId)}`)
  if (asked.householdId) parts.push(`w.household_id = ${p.add(asked.householdId)}`)
  if (asked.handedTo) parts.push(`w.handed_to = ${p.add(asked.handedTo)}`)
  if (asked.overdue) parts.push(`w.closed_on is null and w.due_on < ${p.add(c.today)}::date`)
  return parts.join(' and ')
}

/** Warnings as the officer may see them: the first to be visited first, then by day. */
export async function readWarnings(
  c: Context,
  asked: WarningFilter,
  page: { limit: number; offset?: number },
): Promise<WarningCard[]> {
  const p = new Params()
  const day = p.add(c.today)
  const rows = await c.tx.query<Row>(
    `select ${COLUMNS} from residents.warning w
     join residents.household h on h.id = w.household_id
     left join residents.person p on p.id = w.person_id
     ${HOLDER(day)}
     where ${conditions(c, asked, p)}
     order by w.state <> 'open', w.priority desc, w.due_on, w.id limit ${p.add(page.limit)} offset ${p.add(page.offset ?? 0)}`,
    p.values,
  )
  return rows.map((row) => toCard(c, row))
}

const unknown = { zh: '已取消的规则', en: 'A rule that was taken out' }

function toCard(c: Context, { facts, ...row }: Row): WarningCard {
  const rule = findRule(row.ruleId)
  return {
    ...row,
    title: rule?.title ?? unknown,
    ask: rule?.ask ?? { zh: '', en: '' },
    overdue: row.state === 'open' && row.dueOn < c.today,
    facts: facts.filter((f) => seesFact(c, f.factId)).map((f) => toFact(c, f)),
  }
}

/** A fact with the words of its module; of a module that does not run, only that it held. */
function toFact(c: Context, stored: Row['facts'][number]): WarningFact {
  const module = moduleOfFact(stored.factId)
  const card = c.modules.find((m) => m.id === module)?.facts?.find((f) => f.card.id === stored.factId)?.card
  const title = card?.title ?? { zh: '其他部门提示的情况', en: 'Stated by another department' }
  const detail = Object.entries(card?.detail ?? {}).flatMap(([key, d]) => {
    const value = stored.detail[key]
    return value === undefined || value === null ? [] : [{ label: d.label, kind: d.kind, unit: d.unit ?? null, value }]
  })
  return { factId: stored.factId, module, title, since: stored.since, detail }
}
