import type { Context } from '@county/api-kit/verb'
import type { HelpCard } from '@county/housing/help/verbs'
import { daysBetween } from '@county/kernel/local-date'

/** Day until which the stage of an application is to be done. */
const DUE = `case h.stage when 'applied' then h.check_due_on when 'publicity' then h.publicity_until
  when 'waiting' then h.waiting_until when 'inForce' then least(h.review_due_on, h.contract_until) end`

/** Columns of a card; `h` is the application. */
const CARD = `h.id, h.household_id as "householdId", k.household_no as "householdNo", h.applicant_name as "applicantName",
  k.address, h.area_path as "areaPath", h.kind, h.stage, h.need, h.members, h.m2_per_person as "m2PerPerson", h.income::float8 as income,
  h.applied_on as "appliedOn", ${DUE} as "dueOn", coalesce(h.objections, 0) as objections, h.waiting_no as "waitingNo",
  h.waiting_since as "waitingSince", h.waiting_until as "waitingUntil", h.dwelling_name as "dwellingName",
  h.subsidy::float8 as subsidy, h.starts_on as "startsOn", h.review_due_on as "reviewDueOn", h.publicity_until as "publicityUntil"`

type Stored = Omit<HelpCard, 'daysLeft' | 'position'>

/** Applications as cards: those that `where` keeps ($1 … its values), in order. */
export async function cardsOf(
  c: Context,
  where: string,
  values: readonly unknown[],
  order = '"dueOn" nulls last',
): Promise<HelpCard[]> {
  const rows = await c.tx.query<Stored>(
    `select ${CARD} from housing.help h left join residents.household_card k on k.id = h.household_id
     where ${where} order by ${order}, h.id limit 2000`,
    values,
  )
  const waiting = new Set(rows.filter((r) => r.stage === 'waiting').map((r) => r.kind))
  const places = new Map<string, number>()
  for (const kind of waiting)
    for (const p of await c.tx.query<{ id: string; place: number }>(
      `select id, place from housing.waiting_positions($1)`,
      [kind],
    ))
      places.set(p.id, p.place)
  return rows.map((r) => ({
    ...r,
    position: places.get(r.id) ?? null,
    daysLeft: r.dueOn ? daysBetween(c.today, r.dueOn) : null,
  }))
}
