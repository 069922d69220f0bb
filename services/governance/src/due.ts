import { allows, scopeOf } from '@county/api-kit/actor'
import type { Context } from '@county/api-kit/verb'
import type { DueItem } from '@county/core/home'
import { daysBetween } from '@county/kernel/local-date'
import { ownUnit } from './service/own-unit.ts'

const base = { module: 'governance', overdue: false, detail: null, householdId: null, areaPath: null }
/** Permits are shown a month ahead, visits and disputes when they are near. */
const NEAR = 3
const MONTH = 30

interface Line {
  id: string
  name: string
  detail: string | null
  due_on: string | null
  area_path: string
  household_id: string | null
}

/** What is to be done: disputes, cases of the window and of one's own unit, visits, permits. Most urgent first. */
export async function due(c: Context, limit: number): Promise<DueItem[]> {
  const items: DueItem[] = []
  const add = async (permission: string, key: string, title: string, href: string, sql: string, values: unknown[]) => {
    if (!allows(c.actor, permission)) return
    const rows = await c.tx.query<Line>(sql, [...values, limit])
    items.push(...rows.map((r) => toItem(c.today, key, title, href, r)))
  }
  await add('governance.dispute.write', 'dispute', '矛盾纠纷', '/governance/dispute/', DISPUTES, [c.today, NEAR])
  await add('governance.case.write', 'case', '一门受理', '/governance/service-case/', CASES, [c.today, NEAR])
  if (c.actor.unitId && allows(c.actor, 'governance.case.answer')) {
    const unit = await ownUnit(c)
    await add('governance.case.answer', 'answer', '转办答复', '/governance/inbox', INBOX, [unit])
  }
  await add('governance.registration.write', 'permit', '居住证签注', '/governance/permits', PERMITS, [c.today, MONTH])
  if (allows(c.actor, 'governance.visit.write')) {
    const { from, to } = scopeOf(c.actor)
    await add('governance.visit.write', 'visit', '入户走访', '/governance/visits', VISITS, [c.today, from, to])
  }
  return items.sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1)).slice(0, limit)
}

function toItem(today: string, key: string, title: string, href: string, r: Line): DueItem {
  const days = r.due_on ? daysBetween(today, r.due_on) : null
  const when = days === null ? null : days < 0 ? `已超期 ${-days} 天` : days === 0 ? '今天到期' : `还有 ${days} 天`
  return {
    ...base,
    id: `governance.${key}.${r.id}`,
    title: `${title}：${r.name}`,
    detail: [when, r.detail].filter(Boolean).join(' · '),
    dueOn: r.due_on,
    overdue: days !== null && days < 0,
    href: href.endsWith('/') ? `${href}${r.id}` : href,
    householdId: r.household_id,
    areaPath: r.area_path,
  }
}

const DISPUTES = `
  select d.id, d.title as name, case d.state when 'found' then '待分级' else '调解中' end as detail, d.due_on, d.area_path,
    null::uuid as household_id
  from governance.dispute d where d.closed_on is null and d.outcome is null and d.due_on <= $1::date + $2::int
  order by d.due_on, d.id limit $3`
const CASES = `
  select k.id, k.person_name as name, k.item_name || case k.state when 'received' then ' 待转办' when 'returned' then ' 已退回'
    when 'answered' then ' 待告知' else ' 部门办理中' end as detail, k.due_on, k.area_path, p.household_id
  from governance.service_case k left join residents.person_card p on p.id = k.person_id
  where k.closed_on is null and k.state <> 'told' and k.due_on <= $1::date + $2::int
  order by k.due_on, k.id limit $3`
const INBOX = `
  select k.id, k.person_name as name, k.item_name as detail, k.due_on, k.area_path, null::uuid as household_id
  from governance.service_case k where k.closed_on is null and k.state = 'handed' and k.department = $1
  order by k.due_on, k.id limit $2`
const PERMITS = `
  select r.id, r.person_name as name, p.address as detail, r.due_on, r.area_path, p.household_id
  from governance.residence_permit r left join residents.person_card p on p.id = r.person_id
  where r.closed_on is null and r.due_on <= $1::date + $2::int order by r.due_on, r.id limit $3`
const VISITS = `
  select v.household_id as id, coalesce(v.head_name, v.household_no) || '户' as name, v.address as detail, v.due_on, v.area_path,
    v.household_id
  from governance.visit_due_on($1::date) v where v.due_on < $1::date and v.area_path >= $2 and v.area_path < $3
  order by v.key desc, v.due_on, v.household_no limit $4`
