import type { LocalDate } from '@county/kernel/local-date'
import { errors } from '../errors.ts'
import { assertBorn, assertHere, assertNotFuture, assertOpen, getMember, HEAD_RELATION, relationsTo } from './checks.ts'
import type { HouseholdState, Plan, Relations, Step } from './state.ts'

/** Who follows the head, with the relations of those who stay. */
export interface Succession {
  newHeadId?: string | null
  relations?: Relations
}

/**
 * Steps by which members leave a household on a day. When the head leaves and others stay, a new head follows; when
 * nobody stays, the household closes. Throws where the household's rules would be broken.
 */
export function leaveSteps(
  household: HouseholdState,
  leaving: readonly string[],
  on: LocalDate,
  reason: string,
  succession: Succession = {},
  into: string | null = null,
): Step[] {
  const steps: Step[] = []
  for (const id of leaving) {
    getMember(household, id, on)
    steps.push({ op: 'leave', household: household.id, person: id, on, reason })
  }
  const staying = household.members.filter((m) => !leaving.includes(m.personId))
  if (staying.length === 0) steps.push({ op: 'close', household: household.id, on, reason, into })
  else if (household.headId === null || leaving.includes(household.headId))
    steps.push(...successionSteps({ ...household, members: staying }, on, succession))
  return steps
}

/** Steps by which a member becomes the head of those present. */
export function successionSteps(household: HouseholdState, on: LocalDate, succession: Succession): Step[] {
  if (!succession.newHeadId) return errors.fail('HEAD_NEEDED', {})
  const head = household.members.find((m) => m.personId === succession.newHeadId)
  if (!head) return errors.fail('HEAD_NOT_STAYING', { name: succession.newHeadId })
  assertHere(head)
  const others = household.members.filter((m) => m !== head)
  const at = (from: LocalDate) => (from > on ? from : on)
  const step = (person: string, relation: string, from: LocalDate): Step => ({
    op: 'relation',
    household: household.id,
    person,
    relation,
    on: at(from),
    reason: 'headChanged',
  })
  return [
    { op: 'head', household: household.id, person: head.personId },
    step(head.personId, HEAD_RELATION, head.from),
    ...relationsTo(head, others, succession.relations ?? {})
      .filter(({ member, relation }) => member.relation !== relation)
      .map(({ member, relation }) => step(member.personId, relation, member.from)),
  ]
}

/** A death: the person leaves the household and stays in the registry with the day. */
export function planDeath(
  household: HouseholdState,
  input: { personId: string; on: LocalDate } & Succession,
  today: LocalDate,
): Plan {
  assertOpen(household)
  assertNotFuture(input.on, today)
  const member = getMember(household, input.personId, input.on)
  assertHere(member)
  assertBorn(member, input.on)
  return {
    steps: [
      ...leaveSteps(household, [input.personId], input.on, 'died', input),
      { op: 'state', person: input.personId, state: 'deceased', on: input.on },
      { op: 'event', kind: 'died', household: household.id, person: input.personId, on: input.on },
    ],
  }
}

/** Members move away from the county's care. */
export function planMoveAway(
  household: HouseholdState,
  input: { personIds: readonly string[]; on: LocalDate; marriedOut?: boolean } & Succession,
  today: LocalDate,
): Plan {
  assertOpen(household)
  assertNotFuture(input.on, today)
  for (const id of input.personIds) {
    const member = getMember(household, id, input.on)
    assertHere(member)
    assertBorn(member, input.on)
  }
  const kind = input.marriedOut ? 'marriedOut' : 'movedAway'
  return {
    steps: [
      ...leaveSteps(household, input.personIds, input.on, kind, input),
      ...input.personIds.flatMap((person): Step[] => [
        { op: 'state', person, state: 'movedAway', on: input.on },
        { op: 'event', kind, household: household.id, person, on: input.on },
      ]),
    ],
  }
}
