import type { Context } from '@county/api-kit/verb'
import { errors } from '@county/governance/errors'

/** An item of the list as cases need it. */
export interface Item {
  name: string
  department: string
  workdays: number
  papers: string | null
}

/** The item of a name. Throws GOVERNANCE_UNKNOWN_ITEM. */
export async function getItem(c: Context, name: string): Promise<Item> {
  const item = await c.tx.maybe<Item>(
    `select name, department, workdays, papers from governance.service_item where name = $1 and closed_on is null`,
    [name],
  )
  if (!item) throw errors.error('GOVERNANCE_UNKNOWN_ITEM', { item: name })
  return item
}

/** A resident's papers that are still good today, with the day on which they lapse. */
export async function goodPapers(c: Context, personId: string): Promise<Map<string, string>> {
  const rows = await c.tx.query<{ name: string; good_until: string }>(
    `select name, max(good_until) as good_until from governance.paper
     where person_id = $1 and closed_on is null and good_until >= $2::date group by name`,
    [personId, c.today],
  )
  return new Map(rows.map((r) => [r.name, r.good_until]))
}

/** The next number of a case: SL, the day, a running number. */
export async function nextCaseNo(c: Context): Promise<string> {
  const { n } = await c.tx.one<{ n: string }>(`select nextval('governance.case_no')::text as n`)
  return `SL${c.today.replaceAll('-', '')}-${n.padStart(5, '0')}`
}
