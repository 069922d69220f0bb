import { allows } from '@county/api-kit/actor'
import type { Context } from '@county/api-kit/verb'
import type { DueItem } from '@county/core/home'
import { Dispute } from '@county/governance/dispute/dispute'
import { daysBetween } from '@county/kernel/local-date'

/** Rows are due this many days before they end. */
const AHEAD_DAYS = 30

const SOURCES = [{ ledger: Dispute, name: 'name', household: null }]

interface Ending {
  id: string
  name: string
  ends_on: string
  area_path: string
  household_id: string | null
}

/** Rows that end within thirty days or are over and still open, most urgent first. */
export async function due(c: Context, limit: number): Promise<DueItem[]> {
  const items: DueItem[] = []
  for (const { ledger, name, household } of SOURCES) {
    if (!allows(c.actor, ledger.permissions.read)) continue
    const rows = await c.tx.query<Ending>(
      `select id, ${name} as name, ends_on, area_path, ${household ?? 'null::uuid'} as household_id from ${ledger.table}
       where closed_on is null and ends_on <= $1::date + $2::int order by ends_on, id limit $3`,
      [c.today, AHEAD_DAYS, limit],
    )
    const page = `/governance/${ledger.name.replace(/[A-Z]/g, (x) => `-${x.toLowerCase()}`)}`
    items.push(...rows.map((r) => item(r, ledger.id, ledger.title.zh, page, c.today)))
  }
  return items.sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1)).slice(0, limit)
}

function item(row: Ending, ledger: string, title: string, page: string, today: string): DueItem {
  const left = daysBetween(today, row.ends_on)
  return {
    id: `${ledger}.${row.id}`,
    module: 'governance',
    title: `${title}到期：${row.name}`,
    detail: left < 0 ? `已超期 ${-left} 天` : `还有 ${left} 天`,
    dueOn: row.ends_on,
    overdue: left < 0,
    href: `${page}/${row.id}`,
    householdId: row.household_id,
    areaPath: row.area_path,
  }
}
