import type { Context } from '@county/api-kit/verb'
import type { CaseCard } from '@county/governance/service/verbs'
import { daysBetween } from '@county/kernel/local-date'

const CARD = `
  select k.id, k.version, k.case_no as "caseNo", k.person_id as "personId", k.person_name as "personName",
    p.household_no as "householdNo", k.item_name as "itemName", coalesce(k.department, '') as department, k.state,
    k.received_on as "receivedOn", k.due_on as "dueOn", k.answer, k.trips, k.papers, k.note
  from governance.service_case k left join residents.person_card p on p.id = k.person_id`

/** Cases that a condition picks, as the boards show them. The condition is the code's own, its values are parameters. */
export async function cardsWhere(c: Context, where: string, values: unknown[]): Promise<CaseCard[]> {
  const rows = await c.tx.query<Omit<CaseCard, 'daysLeft'>>(`${CARD} where ${where}`, values)
  return rows.map((r) => ({ ...r, daysLeft: r.dueOn ? daysBetween(c.today, r.dueOn) : null }))
}

/** One case. */
export async function cardOf(c: Context, id: string): Promise<CaseCard> {
  const [card] = await cardsWhere(c, 'k.id = $1', [id])
  return card as CaseCard
}
