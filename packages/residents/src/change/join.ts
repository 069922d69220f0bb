import { addYears, type LocalDate } from '@county/kernel/local-date'
import { errors } from '../errors.ts'
import {
  assertBorn,
  assertHere,
  assertNotFuture,
  assertOpen,
  assertRelation,
  getMember,
  HEAD_RELATION,
} from './checks.ts'
import { leaveSteps, type Succession } from './leave.ts'
import type { HouseholdState, Plan, Someone, Step } from './state.ts'

/** No parent is younger than this at a child's birth. */
const YOUNGEST_PARENT = 12
const MARRIED = new Set(['20', '21', '22', '23'])

/** A child is born into a household. The child is already known as `child`. */
export function planBirth(
  household: HouseholdState,
  input: { child: Someone; relation: string; motherId?: string | null; fatherId?: string | null },
  today: LocalDate,
): Plan {
  assertOpen(household)
  const { child } = input
  const on = child.birthDate as LocalDate
  assertNotFuture(on, today)
  assertRelation(child, input.relation)
  assertParent(household, input.motherId, '2', on)
  assertParent(household, input.fatherId, '1', on)
  return {
    steps: [
      { op: 'join', household: household.id, person: child.personId, relation: input.relation, on, reason: 'born' },
      { op: 'event', kind: 'born', household: household.id, person: child.personId, on },
    ],
  }
}

function assertParent(
  household: HouseholdState,
  id: string | null | undefined,
  sex: '1' | '2',
  birth: LocalDate,
): void {
  if (!id) return
  const parent = household.members.find((m) => m.personId === id)
  if (!parent) throw errors.error('NOT_A_MEMBER', { name: id })
  const wrongSex = parent.sex !== sex && (parent.sex === '1' || parent.sex === '2')
  if (wrongSex || (parent.birthDate !== null && addYears(parent.birthDate, YOUNGEST_PARENT) > birth))
    errors.fail('BIRTH_PARENT', { name: parent.name, role: sex === '2' ? '母亲' : '父亲' })
}

/** Somebody who joins a household, with the relation to its head. */
export interface Joiner {
  person: Someone
  relation: string
}

/** Persons move into an open household, or are the first of a new one (then one of them is the head). */
export function planMoveIn(
  household: HouseholdState,
  input: { joiners: readonly Joiner[]; on: LocalDate; headId?: string | null },
  today: LocalDate,
): Plan {
  assertOpen(household)
  assertNotFuture(input.on, today)
  const founding = household.members.length === 0
  const headId = founding ? input.headId : household.headId
  if (founding && !input.joiners.some((j) => j.person.personId === headId)) errors.fail('HEAD_NEEDED', {})
  const steps: Step[] = []
  for (const { person, relation } of input.joiners) {
    assertBorn(person, input.on)
    if (person.state === 'deceased' || person.state === 'merged') errors.fail('PERSON_GONE', { name: person.name })
    const isHead = founding && person.personId === headId
    const to = isHead ? HEAD_RELATION : assertRelation(person, relation)
    steps.push({
      op: 'join',
      household: household.id,
      person: person.personId,
      relation: to,
      on: input.on,
      reason: 'movedIn',
    })
    if (isHead) steps.push({ op: 'head', household: household.id, person: person.personId })
    if (person.state === 'movedAway')
      steps.push({ op: 'state', person: person.personId, state: 'living', on: input.on })
    steps.push({ op: 'event', kind: 'movedIn', household: household.id, person: person.personId, on: input.on })
  }
  return { steps }
}

/** Somebody marries into a household, from outside or from another household of the registry. */
export function planMarryIn(
  household: HouseholdState,
  input: { joiner: Joiner; spouseId: string; on: LocalDate; from: HouseholdState | null } & Succession,
  today: LocalDate,
): Plan {
  assertOpen(household)
  assertNotFuture(input.on, today)
  const { person } = input.joiner
  const spouse = getMember(household, input.spouseId, input.on)
  assertHere(spouse)
  if (person.state !== 'movedAway') assertHere(person)
  if (input.from?.id === household.id) errors.fail('PERSON_HERE', { name: person.name, no: household.no })
  if (spouse.sex === person.sex) errors.fail('MARRY_SAME_SEX', { first: spouse.name, second: person.name })
  for (const one of [spouse, person])
    if (one.marital !== null && MARRIED.has(one.marital)) errors.fail('MARRY_MARRIED', { name: one.name })
  const relation = assertRelation(person, input.joiner.relation)
  const left = input.from ? leaveSteps(input.from, [person.personId], input.on, 'marriedOut', input) : []
  const marry = (one: Someone): Step => ({
    op: 'marital',
    person: one.personId,
    marital: one.marital === '30' || one.marital === '40' ? '22' : '20',
  })
  return {
    steps: [
      ...left,
      ...(input.from
        ? [{ op: 'event', kind: 'marriedOut', household: input.from.id, person: person.personId, on: input.on } as Step]
        : []),
      { op: 'join', household: household.id, person: person.personId, relation, on: input.on, reason: 'marriedIn' },
      ...(person.state === 'movedAway'
        ? [{ op: 'state', person: person.personId, state: 'living', on: input.on } as Step]
        : []),
      marry(spouse),
      marry(person),
      { op: 'event', kind: 'marriedIn', household: household.id, person: person.personId, on: input.on },
    ],
  }
}
