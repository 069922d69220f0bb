import { allows } from '@county/api-kit/actor'
import type { Context } from '@county/api-kit/verb'
import type { DueItem } from '@county/core/home'
import { labelOf } from '@county/kernel/codes/code-table'
import { addDays, addMonths, daysBetween } from '@county/kernel/local-date'
import { meetingKind, post as posts } from '@county/party/codes'
import type { StepKey } from '@county/party/development/step'
import { getStep } from '@county/party/development/steps'
import { readGrids } from './backbone/board.ts'
import { readBoard } from './development/board.ts'
import { readRoster } from './election/roster.ts'
import { readBranches } from './organisation/board.ts'
import { settingsOn } from './rule/read-rules.ts'

const base = { module: 'party', overdue: false, detail: null, householdId: null, areaPath: null }
/** Steps and contacts are shown a month ahead. */
const AHEAD = 30

/** What is to be done: steps of candidates, missing meetings, terms and vacancies, letters, contacts, empty grids. */
export async function due(c: Context, limit: number): Promise<DueItem[]> {
  const items: DueItem[] = []
  if (allows(c.actor, 'party.development.write')) items.push(...(await steps(c)))
  if (allows(c.actor, 'party.organisation.write')) items.push(...(await meetings(c)))
  if (allows(c.actor, 'party.election.write')) items.push(...(await terms(c)))
  if (allows(c.actor, 'party.member.write')) items.push(...(await letters(c)), ...(await contacts(c)))
  if (allows(c.actor, 'party.backbone.write')) items.push(...(await grids(c)))
  return items.sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1)).slice(0, limit)
}

const left = (c: Context, day: string) => {
  const days = daysBetween(c.today, day)
  return { overdue: days < 0, text: days < 0 ? `已超期 ${-days} 天` : days === 0 ? '今天到期' : `还有 ${days} 天` }
}

async function steps(c: Context): Promise<DueItem[]> {
  const last = addDays(c.today, AHEAD)
  const cards = (await readBoard(c)).filter((k) => k.due !== null && k.due <= last)
  return cards.map((k) => {
    const { overdue, text } = left(c, k.due as string)
    return {
      ...base,
      id: `party.step.${k.id}`,
      title: `${getStep(k.nextStep as StepKey).title.zh}：${k.personName}`,
      detail: [text, k.branchName, k.reasons[0]?.zh].filter(Boolean).join(' · '),
      dueOn: k.due,
      overdue,
      href: `/party/development/${k.id}`,
      areaPath: k.areaPath,
    }
  })
}

/** One line a branch: the meetings that are missing in the running month and quarter. */
async function meetings(c: Context): Promise<DueItem[]> {
  const { organisations } = await readBranches(c, undefined)
  return organisations.flatMap((o) => {
    const missing = o.meetings.filter((m) => m.held < m.needed)
    if (missing.length === 0) return []
    const dueOn = missing.map((m) => m.to).sort()[0] as string
    const names = missing.map((m) => labelOf(meetingKind, m.kind, 'zh-CN')).join('、')
    return [
      {
        ...base,
        id: `party.meeting.${o.id}`,
        title: `三会一课未开：${o.name}`,
        detail: `${names} · ${left(c, dueOn).text}`,
        dueOn,
        href: `/party/branches#${o.id}`,
        areaPath: o.areaPath,
      },
    ]
  })
}

async function terms(c: Context): Promise<DueItem[]> {
  const { bodies } = await readRoster(c, undefined)
  return bodies.flatMap((b): DueItem[] => {
    const { overdue, text } = left(c, b.termUntil)
    const end = {
      ...base,
      id: `party.term.${b.bodyName}`,
      dueOn: b.termUntil,
      overdue,
      href: '/party/elections?tab=roster',
    }
    const double = b.officers.filter((o) => o.clashes.length)
    return [
      ...(b.ending ? [{ ...end, title: `任期届满须换届：${b.bodyName}`, detail: text }] : []),
      ...b.vacancies.map((v) => ({
        ...end,
        id: `party.vacancy.${b.bodyName}.${v.post}.${v.since}`,
        title: `职务空缺须补选：${b.bodyName}${labelOf(posts, v.post, 'zh-CN')}`,
        detail: `${v.name} ${v.since} 离任 · ${left(c, v.fillBy).text}`,
        dueOn: v.fillBy,
        overdue: left(c, v.fillBy).overdue,
      })),
      ...double.map((o) => ({
        ...end,
        id: `party.double.${o.id}`,
        title: `兼职冲突：${o.personName}`,
        detail: [b.bodyName, ...o.clashes.map((k) => k.bodyName)].join(' / '),
        dueOn: null,
        overdue: false,
      })),
    ]
  })
}

interface Person {
  id: string
  person_name: string
  area_path: string
  day: string
  place: string
}

async function letters(c: Context): Promise<DueItem[]> {
  const rows = await c.tx.query<Person>(
    `select id, person_name, area_path, valid_until as day, to_branch as place from party.transfer
     where closed_on is null and valid_until <= $1::date + $2::int order by valid_until, id limit 200`,
    [c.today, AHEAD],
  )
  return rows.map((r) => ({
    ...base,
    id: `party.letter.${r.id}`,
    title: `组织关系待接收：${r.person_name}`,
    detail: `转往${r.place} · 介绍信${left(c, r.day).text}`,
    dueOn: r.day,
    overdue: left(c, r.day).overdue,
    href: '/party/transfers',
    areaPath: r.area_path,
  }))
}

async function contacts(c: Context): Promise<DueItem[]> {
  const { floatingMonths } = await settingsOn(c, c.today)
  const rows = await c.tx.query<Person>(
    `select id, person_name, area_path, coalesce(last_contact_on, since) as day, place from party.floating
     where closed_on is null and coalesce(last_contact_on, since) <= $1::date order by day, id limit 200`,
    [addMonths(addDays(c.today, AHEAD), -floatingMonths)],
  )
  return rows.map((r) => {
    const dueOn = addMonths(r.day, floatingMonths)
    const { overdue, text } = left(c, dueOn)
    return {
      ...base,
      id: `party.contact.${r.id}`,
      title: `联系流动党员：${r.person_name}`,
      detail: `${r.place} · ${text}`,
      dueOn,
      overdue,
      href: `/party/floating/${r.id}`,
      areaPath: r.area_path,
    }
  })
}

/** One line for all grids without a backbone. */
async function grids(c: Context): Promise<DueItem[]> {
  const { empty } = await readGrids(c, undefined)
  if (empty === 0) return []
  return [{ ...base, id: 'party.grids', title: `${empty} 个网格没有居民自治骨干`, dueOn: null, href: '/party/grids' }]
}
