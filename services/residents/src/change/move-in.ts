import { command } from '@county/api-kit/verb'
import { DomainError } from '@county/kernel/errors'
import { ChangeDone, MoveIn } from '@county/residents/change/inputs'
import { planMoveIn } from '@county/residents/change/join'
import { errors } from '@county/residents/errors'
import { CHANGE, finishChange } from './done.ts'
import { areaOfHousehold, type LoadedJoiner, loadJoiner } from './joiners.ts'
import { loadHousehold } from './load.ts'
import { createHousehold } from './new-household.ts'
import { assertVacant } from './place.ts'

/** Persons move in: into a household, or as a new one. */
export const moveIn = command({
  ...CHANGE,
  name: 'residents.change.moveIn',
  title: { zh: '登记迁入', en: 'Register moving in' },
  input: MoveIn,
  output: ChangeDone,
  async run(c, input) {
    if ((input.householdId == null) === (input.newHousehold == null))
      throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { path: 'householdId' } })
    if (input.newHousehold?.roomId) await assertVacant(c, input.newHousehold.roomId, null, false)
    const headInput = input.joiners[input.head] ?? input.joiners[0]
    const household = input.householdId
      ? await loadHousehold(c, input.householdId)
      : await createHousehold(c, input.newHousehold ?? {}, '', input.on, null)
    const areaPath = await areaOfHousehold(c, household.id)
    const joiners: LoadedJoiner[] = []
    for (const joiner of input.joiners) {
      const loaded = await loadJoiner(c, joiner, areaPath)
      if (loaded.householdId !== null) {
        const { no } = await c.tx.one<{ no: string }>(`select no from residents.household where id = $1`, [
          loaded.householdId,
        ])
        errors.fail('PERSON_HERE', { name: loaded.person.name, no })
      }
      joiners.push(loaded)
    }
    const head = joiners[input.joiners.indexOf(headInput as never)]
    const plan = planMoveIn(household, { joiners, on: input.on, headId: head?.person.personId ?? null }, c.today)
    return finishChange(c, household.id, plan, input.note)
  },
})
