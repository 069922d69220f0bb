import { allows, boundTo, scopeOf } from '@county/api-kit/actor'
import type { Context } from '@county/api-kit/verb'
import type { DueItem } from '@county/core/home'
import { daysBetween } from '@county/kernel/local-date'

const base = { module: 'education', overdue: false, detail: null, householdId: null, areaPath: null }
/** Visits are shown a week ahead. */
const AHEAD = 7

/** What is to be done: visits to children not in school, steps of transfers, children to be checked. Most urgent first. */
export async function due(c: Context, limit: number): Promise<DueItem[]> {
  const own = boundTo(c.actor)
  const items: DueItem[] = []
  if (allows(c.actor, 'education.absence.visit')) items.push(...(await visits(c, limit)))
  if (allows(c.actor, 'education.transfer.release')) items.push(...(await steps(c, limit, own?.name ?? null)))
  if (allows(c.actor, 'education.schooling.write') && own === undefined) items.push(...(await unchecked(c)))
  return items.sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1)).slice(0, limit)
}

const left = (c: Context, day: string) => {
  const days = daysBetween(c.today, day)
  return { overdue: days < 0, text: days < 0 ? `已超期 ${-days} 天` : days === 0 ? '今天到期' : `还有 ${days} 天` }
}

interface Visit {
  id: string
  person_name: string
  next_visit_on: string
  urgent: boolean
  area_path: string
  household_id: string | null
  address: string | null
}

async function visits(c: Context, limit: number): Promise<DueItem[]> {
  const rows = await c.tx.query<Visit>(
    `select a.id, a.person_name, a.next_visit_on, a.urgent, a.area_path, p.household_id, p.address
     from education.absence a left join residents.person_card p on p.id = a.person_id
     where a.closed_on is null and a.next_visit_on <= $1::date + $2::int
     order by a.urgent desc, a.next_visit_on, a.id limit $3`,
    [c.today, AHEAD, limit],
  )
  return rows.map((r) => {
    const { overdue, text } = left(c, r.next_visit_on)
    return {
      ...base,
      id: `education.visit.${r.id}`,
      title: `${r.urgent ? '控辍保学家访' : '失学青少年走访'}：${r.person_name}`,
      detail: [text, r.address].filter(Boolean).join(' · '),
      dueOn: r.next_visit_on,
      overdue,
      href: `/education/watch?case=${r.id}`,
      householdId: r.household_id,
      areaPath: r.area_path,
    }
  })
}

async function steps(c: Context, limit: number, own: string | null): Promise<DueItem[]> {
  const rows = await c.tx.query<{
    id: string
    person_name: string
    state: string
    due_on: string
    area_path: string
    to_school: string
  }>(
    `select id, person_name, state, due_on, area_path, to_school from education.transfer
     where closed_on is null and ($1::text is null or from_school = $1 and state = 'applied')
     order by due_on, id limit $2`,
    [own, limit],
  )
  return rows.map((r) => {
    const { overdue, text } = left(c, r.due_on)
    return {
      ...base,
      id: `education.transfer.${r.id}`,
      title: `${r.state === 'applied' ? '转出学校核办' : '转学待教育局核办'}：${r.person_name}`,
      detail: `${text} · 转入${r.to_school}`,
      dueOn: r.due_on,
      overdue,
      href: '/education/transfers',
      areaPath: r.area_path,
    }
  })
}

/** One line for everybody: whose schooling is not known. */
async function unchecked(c: Context): Promise<DueItem[]> {
  const { from, to } = scopeOf(c.actor)
  const { n } = await c.tx.one<{ n: number }>(
    `select count(*)::int as n from education.child_on($1::date) k
     where k.compulsory and k.state = 'unknown' and k.area_path >= $2 and k.area_path < $3`,
    [c.today, from, to],
  )
  if (n === 0) return []
  const href = '/education/schooling?f.state=unknown'
  return [{ ...base, id: 'education.unchecked', title: `就学情况待核实 ${n} 人`, dueOn: null, href }]
}
