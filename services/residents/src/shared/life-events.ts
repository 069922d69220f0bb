import type { CommandContext, Context } from '@county/api-kit/verb'
import type { LifeEventKind } from '@county/residents/codes'
import type { LifeEvent } from '@county/residents/person/person'

/** What happened, newest first; `condition` is a column of life_event `e` compared with the id. */
export function lifeEvents(c: Context, condition: 'e.person_id' | 'e.household_id', id: string): Promise<LifeEvent[]> {
  return c.tx.query<LifeEvent>(
    `select e.id, e.kind, e.occurred_on as "occurredOn", e.person_id as "personId", p.name as "personName",
       e.household_id as "householdId", h.no as "householdNo", e.note, e.created_at as "recordedAt",
       core.officer_name(e.created_by) as "recordedBy"
     from residents.life_event e
     left join residents.person p on p.id = e.person_id
     left join residents.household h on h.id = e.household_id
     where ${condition} = $1 order by e.occurred_on desc, e.id desc limit 200`,
    [id],
  )
}

/** Something that happened, to be kept. */
export interface NewLifeEvent {
  kind: LifeEventKind
  personId: string | null
  householdId: string | null
  on: string
  areaPath: string
  payload?: object
  note?: string | null
}

/** Keeps what happened. */
export async function addLifeEvents(c: CommandContext, events: readonly NewLifeEvent[]): Promise<void> {
  for (const e of events)
    await c.tx.query(
      `insert into residents.life_event (kind, person_id, household_id, occurred_on, area_path, payload, note, source)
       values ($1, $2, $3, $4, $5, $6, $7, '{"kind": "typed"}')`,
      [e.kind, e.personId, e.householdId, e.on, e.areaPath, JSON.stringify(e.payload ?? {}), e.note ?? null],
    )
}
