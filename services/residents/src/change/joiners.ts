import type { CommandContext } from '@county/api-kit/verb'
import type { JoinerInput } from '@county/residents/change/inputs'
import type { Joiner } from '@county/residents/change/join'
import { createPerson } from '../person/create.ts'
import { loadPerson } from './load.ts'

/** Somebody who joins, with the household that is left behind. */
export type LoadedJoiner = Joiner & { householdId: string | null }

/** Loads a person of the registry, or makes a new one. */
export async function loadJoiner(c: CommandContext, input: JoinerInput, areaPath: string): Promise<LoadedJoiner> {
  if ('values' in input)
    return { person: await createPerson(c, input.values, areaPath), relation: input.relation, householdId: null }
  const person = await loadPerson(c, input.personId)
  return { person, relation: input.relation, householdId: person.householdId }
}

/** Area of a household. */
export async function areaOfHousehold(c: CommandContext, id: string): Promise<string> {
  return (
    await c.tx.one<{ areaPath: string }>(`select area_path as "areaPath" from residents.household where id = $1`, [id])
  ).areaPath
}
