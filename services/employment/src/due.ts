import { scopeOf } from '@county/api-kit/actor'
import type { Context } from '@county/api-kit/verb'
import type { DueItem } from '@county/core/home'
import { addDays, daysBetween } from '@county/kernel/local-date'
import { lastDay, monthOf } from '@county/kernel/month'
import { CARDS } from './service-card/cards.ts'

const FIELD = new Set(['gridWorker', 'communityOfficer', 'buildingHead'])

/** What is to be done today: deadlines of zero-employment households, ending posts, cards of the month. Most urgent first. */
export async function due(c: Context, limit: number): Promise<DueItem[]> {
  const items = [...(await zeroItems(c, limit)), ...(await welfareItems(c, limit)), ...(await cardItems(c, limit))]
  return items.sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1)).slice(0, limit)
}

const base = { module: 'employment', overdue: false, detail: null, householdId: null, areaPath: null }

interface ZeroDue {
  id: string
  household_id: string
  household_name: string
  area_path: string
  state: string
  deadline: string | null
  found_on: string
  resolved_on: string | null
}

async function zeroItems(c: Context, limit: number): Promise<DueItem[]> {
  const rows = await c.tx.query<ZeroDue>(
    `select id, household_id, household_name, area_path, state, deadline, found_on, resolved_on from employment.zero_household
     where closed_on is null order by deadline nulls last, found_on, id limit $1`,
    [limit],
  )
  return rows.map((r) => {
    const dueOn = r.deadline ?? addDays(r.found_on, 7)
    const left = daysBetween(c.today, dueOn)
    const title = r.resolved_on ? '零就业家庭待销号' : r.state === 'found' ? '零就业家庭待认定' : '零就业家庭待清零'
    return {
      ...base,
      id: `employment.zero.${r.id}`,
      title: `${title}：${r.household_name}`,
      detail: left < 0 ? `已超期 ${-left} 天` : `还有 ${left} 天`,
      dueOn,
      overdue: left < 0,
      href: '/employment/zero-board',
      householdId: r.household_id,
      areaPath: r.area_path,
    }
  })
}

async function welfareItems(c: Context, limit: number): Promise<DueItem[]> {
  const rows = await c.tx.query<{
    id: string
    person_name: string
    agreed_until: string
    post_name: string | null
    area_path: string
  }>(
    `select id, person_name, agreed_until, post_name, area_path from employment.welfare_assignment
     where ended_on is null and closed_on is null and agreed_until <= $1::date + 30 order by agreed_until, id limit $2`,
    [c.today, limit],
  )
  return rows.map((r) => ({
    ...base,
    id: `employment.welfare.${r.id}`,
    title: `公益性岗位协议到期：${r.person_name}`,
    detail: r.post_name,
    dueOn: r.agreed_until,
    overdue: r.agreed_until < c.today,
    href: `/employment/welfare-assignment/${r.id}`,
    areaPath: r.area_path,
  }))
}

/** By household for those who walk from door to door; one line for the office. */
async function cardItems(c: Context, limit: number): Promise<DueItem[]> {
  const month = monthOf(c.today)
  const { from, to } = scopeOf(c.actor)
  const args = [c.today, month, from, to]
  const dueOn = lastDay(month)
  if (c.actor.role && FIELD.has(c.actor.role)) {
    const rows = await c.tx.query<{
      household_id: string
      household_no: string
      address: string | null
      area_path: string
      n: number
      names: string
    }>(
      `with cards as materialized (${CARDS})
       select k.household_id, min(k.household_no) as household_no, min(k.address) as address, min(k.area_path) as area_path,
         count(*)::int as n, string_agg(k.person_name, '、' order by k.person_name) as names
       from cards k where k.checked_on is null and k.household_id is not null
       group by k.household_id order by min(k.area_path), min(k.household_no) limit $5`,
      [...args, limit],
    )
    return rows.map((r) => ({
      ...base,
      id: `employment.cards.${r.household_id}.${month}`,
      title: `核查就业服务卡 ${r.n} 张：${r.names}`,
      detail: r.address ?? r.household_no,
      dueOn,
      href: `/employment/service-cards?household=${r.household_id}`,
      householdId: r.household_id,
      areaPath: r.area_path,
    }))
  }
  const { n } = await c.tx.one<{ n: number }>(
    `with cards as materialized (${CARDS}) select count(*)::int as n from cards k where k.checked_on is null`,
    args,
  )
  if (n === 0) return []
  const title = `本月待核查就业服务卡 ${n} 张`
  return [{ ...base, id: `employment.cards.${month}`, title, dueOn, href: '/employment/service-cards' }]
}
