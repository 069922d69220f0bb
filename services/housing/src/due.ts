import { allows } from '@county/api-kit/actor'
import type { Context } from '@county/api-kit/verb'
import type { DueItem } from '@county/core/home'
import { helpKind } from '@county/housing/codes'
import { labelOf } from '@county/kernel/codes/code-table'
import { daysBetween } from '@county/kernel/local-date'

/** Deadlines are shown this many days ahead. */
const AHEAD = 30

interface Row {
  id: string
  name: string
  kind: string
  due_on: string
  area_path: string
  household_id: string | null
}

interface Source {
  what: string
  permission: string
  /** Selects id, name, kind, due_on, area_path, household_id; $1 today, $2 last day shown, $3 limit. */
  sql: string
  href: (row: Row) => string
}

const help = (what: string, permission: string, stage: string, due: string): Source => ({
  what,
  permission: `housing.help.${permission}`,
  sql: `select id, applicant_name as name, kind, ${due} as due_on, area_path, household_id from housing.help
    where stage = '${stage}' and closed_on is null and ${due} <= $2::date and $1::date is not null order by 4, id limit $3`,
  href: (r) => `/housing/help/${r.id}`,
})
const policy = (what: string, table: string, name: string, household: string): Source => ({
  what,
  permission: 'housing.insurance.write',
  sql: `select id, ${name} as name, '' as kind, ends_on as due_on, area_path, ${household} as household_id from housing.${table}
    where closed_on is null and ends_on between $1::date - 60
      and least($2::date, $1::date + housing.setting_on('insuranceAheadDays', $1::date)) order by 4, id limit $3`,
  href: (r) => `/housing/${table.replace('_', '-')}/${r.id}`,
})

const SOURCES: readonly Source[] = [
  help('待核查', 'check', 'applied', 'check_due_on'),
  help('公示期满，待进入轮候', 'decide', 'publicity', 'publicity_until'),
  help('年度复核', 'review', 'inForce', 'review_due_on'),
  help('合同到期', 'review', 'inForce', 'contract_until'),
  help('轮候将满期限', 'decide', 'waiting', 'waiting_until'),
  {
    what: '办证卡点',
    permission: 'housing.certificate.correct',
    sql: `select id, household_name as name, '' as kind, due_on, area_path, household_id from housing.certificate
      where closed_on is null and stage = 'toCorrect' and due_on <= $2::date and $1::date is not null order by due_on, id limit $3`,
    href: (r) => `/housing/certificate/${r.id}`,
  },
  policy('安居险到期', 'home_insurance', 'household_name', 'household_id'),
  policy('就业险到期', 'job_insurance', 'person_name', 'null::uuid'),
]

/** What is to be done: steps of applications, reviews, contracts, corrections, policies that end. Most urgent first. */
export async function due(c: Context, limit: number): Promise<DueItem[]> {
  const items: DueItem[] = []
  const { last } = await c.tx.one<{ last: string }>(`select $1::date + $2::int as last`, [c.today, AHEAD])
  for (const source of SOURCES) {
    if (!allows(c.actor, source.permission)) continue
    const rows = await c.tx.query<Row>(source.sql, [c.today, last, limit])
    items.push(...rows.map((r) => item(c, source, r)))
  }
  return items.sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1)).slice(0, limit)
}

function item(c: Context, source: Source, row: Row): DueItem {
  const left = daysBetween(c.today, row.due_on)
  const kind = labelOf(helpKind, row.kind, 'zh-CN')
  const when = left < 0 ? `已超期 ${-left} 天` : left === 0 ? '今天到期' : `还有 ${left} 天`
  return {
    id: `housing.${source.what}.${row.id}`,
    module: 'housing',
    title: `${source.what}：${row.name}`,
    detail: kind ? `${when} · ${kind}` : when,
    dueOn: row.due_on,
    overdue: left < 0,
    href: source.href(row),
    householdId: row.household_id,
    areaPath: row.area_path,
  }
}
