import type { Actor } from '@county/api-kit/actor'
import { GRID } from '@county/testing/actors'
import type { App } from '@county/testing/app'

/** A household made for a test: ids by the names of its members. */
export interface MadeHousehold {
  id: string
  no: string
  ids: Record<string, string>
}

/** Somebody of a test household. */
export interface Told {
  name: string
  sex?: '1' | '2'
  birthDate?: string
  relation?: string
  idNumber?: string
}

/** Moves a new household in; the first person is its head. */
export async function household(
  app: App,
  actor: Actor,
  people: readonly Told[],
  place: { areaPath?: string; roomId?: string; no?: string } = { areaPath: GRID },
): Promise<MadeHousehold> {
  const done = await app.command(actor, 'residents.change.moveIn', {
    newHousehold: place,
    joiners: people.map((p, i) => ({
      values: {
        name: p.name,
        sex: p.sex ?? '1',
        birthDate: p.birthDate ?? '1980-01-01',
        ...(p.idNumber ? { idNumber: p.idNumber } : {}),
      },
      relation: p.relation ?? (i === 0 ? '02' : '97'),
    })),
    on: '2020-03-01',
  })
  const page = await app.query(actor, 'residents.household.get', { id: done.householdId })
  return {
    id: done.householdId,
    no: page.household.values.no,
    ids: Object.fromEntries(page.members.map((m: any) => [m.person.values.name, m.person.id])),
  }
}

/** Names and relations of the members of a household on a day, the head first. */
export async function members(app: App, actor: Actor, id: string, asOf?: string): Promise<string[]> {
  const page = await app.query(actor, 'residents.household.get', { id, ...(asOf ? { asOf } : {}) })
  return page.members.map((m: any) => `${m.person.values.name}:${m.relation}`)
}
