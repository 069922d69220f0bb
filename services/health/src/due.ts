import { allows, boundTo, scopeOf } from '@county/api-kit/actor'
import type { Context } from '@county/api-kit/verb'
import type { DueItem } from '@county/core/home'
import { daysBetween } from '@county/kernel/local-date'

const base = { module: 'health', overdue: false, detail: null, householdId: null, areaPath: null }

/** What is to be done, most urgent first. A title says who is to be visited and by when, never why. */
export async function due(c: Context, limit: number): Promise<DueItem[]> {
  const items: DueItem[] = []
  if (allows(c.actor, 'health.status.read')) items.push(...(await followUps(c, limit)))
  if (allows(c.actor, 'health.event.write')) items.push(...(await reports(c, limit)))
  if (allows(c.actor, 'health.admission.write')) items.push(...(await owed(c)))
  if (allows(c.actor, 'health.contract.write') && boundTo(c.actor) === undefined) items.push(...(await unsigned(c)))
  if (allows(c.actor, 'health.institution.write')) items.push(...(await licences(c, limit)))
  return items.sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1)).slice(0, limit)
}

const left = (c: Context, day: string) => {
  const days = daysBetween(c.today, day)
  return { overdue: days < 0, text: days < 0 ? `已超期 ${-days} 天` : days === 0 ? '今天到期' : `还有 ${days} 天` }
}

interface Visit {
  person_id: string
  person_name: string
  due_on: string
  area_path: string
  household_id: string | null
  address: string | null
}

async function followUps(c: Context, limit: number): Promise<DueItem[]> {
  const { from, to } = scopeOf(c.actor)
  const rows = await c.tx.query<Visit>(
    `select d.person_id, d.person_name, min(d.due_on) as due_on, min(d.area_path) as area_path, min(p.household_id::text) as household_id,
       min(p.address) as address
     from health.follow_up_due($1::date + health.setting_on('dueAhead', $1::date)) d
     left join residents.person_card p on p.id = d.person_id
     where d.area_path >= $2 and d.area_path < $3
     group by d.person_id, d.person_name order by min(d.due_on), d.person_id limit $4`,
    [c.today, from, to, limit],
  )
  return rows.map((r) => {
    const { overdue, text } = left(c, r.due_on)
    return {
      ...base,
      id: `health.followUp.${r.person_id}`,
      title: `健康随访：${r.person_name}`,
      detail: [text, r.address].filter(Boolean).join(' · '),
      dueOn: r.due_on,
      overdue,
      href: `/health/follow-ups?person=${r.person_id}`,
      householdId: r.household_id,
      areaPath: r.area_path,
    }
  })
}

/** Events that are not reported yet. */
async function reports(c: Context, limit: number): Promise<DueItem[]> {
  const rows = await c.tx.query<{
    id: string
    found_on: string
    found_at: string
    hours: number
    late: boolean
    area_path: string
  }>(
    `select id, found_on, found_at, hours_allowed as hours, area_path,
       (found_on + found_at::time) + make_interval(hours => hours_allowed) < $1::timestamptz at time zone 'Asia/Shanghai' as late
     from health.event_report where closed_on is null and reported_on is null order by found_on, found_at limit $2`,
    [c.now, limit],
  )
  return rows.map((r) => ({
    ...base,
    id: `health.event.${r.id}`,
    title: '公共卫生事件待报告',
    detail: `${r.found_on} ${r.found_at} 发现，限 ${r.hours} 小时${r.late ? '，已超时' : ''}`,
    dueOn: r.found_on,
    overdue: r.late,
    href: `/health/event-report/${r.id}`,
    areaPath: r.area_path,
  }))
}

/** One line: what patients still owe after the day. */
async function owed(c: Context): Promise<DueItem[]> {
  const { n, first } = await c.tx.one<{ n: number; first: string | null }>(
    `select count(*)::int as n, min(pay_by) as first from health.admission
     where closed_on is null and arrears > 0 and settled_on is null and pay_by < $1::date`,
    [c.today],
  )
  if (n === 0) return []
  return [
    {
      ...base,
      id: 'health.arrears',
      title: `住院欠费逾期 ${n} 笔`,
      dueOn: first,
      overdue: true,
      href: '/health/counter',
    },
  ]
}

/** One line: for whom a contract should be signed. */
async function unsigned(c: Context): Promise<DueItem[]> {
  const { from, to } = scopeOf(c.actor)
  const { n } = await c.tx.one<{ n: number }>(
    `select count(*)::int as n from health.should_sign_on($1::date) p
     left join health.contract_on($1::date) k on k.person_id = p.person_id
     where k.id is null and p.area_path >= $2 and p.area_path < $3`,
    [c.today, from, to],
  )
  if (n === 0) return []
  return [{ ...base, id: 'health.unsigned', title: `家庭医生应签未签 ${n} 人`, dueOn: null, href: '/health/contracts' }]
}

async function licences(c: Context, limit: number): Promise<DueItem[]> {
  const rows = await c.tx.query<{ id: string; name: string; institution_name: string; licensed_until: string }>(
    `select id, name, institution_name, licensed_until from health.staff
     where closed_on is null and licensed_until <= $1::date + health.setting_on('licenceAhead', $1::date)
     order by licensed_until, id limit $2`,
    [c.today, limit],
  )
  return rows.map((r) => {
    const { overdue, text } = left(c, r.licensed_until)
    return {
      ...base,
      id: `health.licence.${r.id}`,
      title: `执业证书到期：${r.name}`,
      detail: `${text} · ${r.institution_name}`,
      dueOn: r.licensed_until,
      overdue,
      href: `/health/staff/${r.id}`,
    }
  })
}
