import type { LocalDate } from '@county/kernel/local-date'
import { errors } from '../errors.ts'
import {
  assertHere,
  assertNotFuture,
  assertOpen,
  assertRelation,
  getMember,
  HEAD_RELATION,
  proposeRelation,
} from './checks.ts'
import { leaveSteps, type Succession, successionSteps } from './leave.ts'
import type { HouseholdState, Plan, Relations, Step } from './state.ts'

/** Members split off into a new household that is still empty. */
export function planSplit(
  household: HouseholdState,
  fresh: HouseholdState,
  input: { personIds: readonly string[]; headId: string; newRelations?: Relations; on: LocalDate } & Succession,
  today: LocalDate,
): Plan {
  assertOpen(household)
  assertNotFuture(input.on, today)
  const leaving = [...new Set(input.personIds)]
  if (leaving.length === 0 || leaving.length >= household.members.length) errors.fail('SPLIT_NOBODY', {})
  const members = leaving.map((id) => getMember(household, id, input.on))
  members.forEach(assertHere)
  const head = members.find((m) => m.personId === input.headId)
  if (!head) return errors.fail('HEAD_NOT_STAYING', { name: input.headId })
  const joins = members.map((member): Step => {
    const relation =
      member === head
        ? HEAD_RELATION
        : assertRelation(member, input.newRelations?.[member.personId] ?? proposeRelation(head, member))
    return { op: 'join', household: fresh.id, person: member.personId, relation, on: input.on, reason: 'split' }
  })
  return {
    steps: [
      ...leaveSteps(household, leaving, input.on, 'split', input),
      ...joins,
      { op: 'head', household: fresh.id, person: head.personId },
      ...leaving.map((person): Step => ({ op: 'event', kind: 'split', household: fresh.id, person, on: input.on })),
    ],
  }
}

/** All members of one household join another; the first closes. */
export function planMerge(
  from: HouseholdState,
  into: HouseholdState,
  input: { relations: Relations; on: LocalDate },
  today: LocalDate,
): Plan {
  if (from.id === into.id) errors.fail('MERGE_SAME', {})
  assertOpen(from)
  assertOpen(into)
  assertNotFuture(input.on, today)
  const ids = from.members.map((m) => m.personId)
  for (const id of ids) getMember(from, id, input.on)
  return {
    steps: [
      ...leaveSteps(from, ids, input.on, 'merged', {}, into.id),
      ...from.members.flatMap((member): Step[] => [
        {
          op: 'join',
          household: into.id,
          person: member.personId,
          relation: assertRelation(member, input.relations[member.personId]),
          on: input.on,
          reason: 'merged',
        },
        { op: 'event', kind: 'merged', household: into.id, person: member.personId, on: input.on },
      ]),
      ...(ids.length === 0
        ? [{ op: 'event', kind: 'merged', household: into.id, person: null, on: input.on } as Step]
        : []),
    ],
  }
}

/** Another member becomes the head. */
export function planHead(
  household: HouseholdState,
  input: { newHeadId: string; relations?: Relations; on: LocalDate },
  today: LocalDate,
): Plan {
  assertOpen(household)
  assertNotFuture(input.on, today)
  const head = getMember(household, input.newHeadId, input.on)
  if (household.headId === input.newHeadId) errors.fail('HEAD_ALREADY', { name: head.name })
  return {
    steps: [
      ...successionSteps(household, input.on, input),
      { op: 'event', kind: 'headChanged', household: household.id, person: input.newHeadId, on: input.on },
    ],
  }
}
