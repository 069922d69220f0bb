import type { LocalDate } from '@county/kernel/local-date'

/** A person as the rules of change see one. */
export interface Someone {
  personId: string
  name: string
  sex: string
  birthDate: LocalDate | null
  marital: string | null
  state: 'living' | 'away' | 'deceased' | 'movedAway' | 'merged'
}

/** A member of a household with the relation to its head and the day of joining. */
export interface Member extends Someone {
  relation: string | null
  from: LocalDate
}

/** A household as the rules of change see it: who belongs to it now. */
export interface HouseholdState {
  id: string
  no: string
  open: boolean
  headId: string | null
  roomId: string | null
  members: readonly Member[]
}

/** Relations to the head by person id. */
export type Relations = Readonly<Record<string, string>>

/** One step of a change. The server stores the steps in this order, all in one transaction. */
export type Step =
  | { op: 'join'; household: string; person: string; relation: string; on: LocalDate; reason: string }
  | { op: 'leave'; household: string; person: string; on: LocalDate; reason: string }
  | { op: 'relation'; household: string; person: string; relation: string; on: LocalDate; reason: string }
  | { op: 'head'; household: string; person: string }
  | { op: 'state'; person: string; state: 'living' | 'deceased' | 'movedAway'; on: LocalDate }
  | { op: 'marital'; person: string; marital: string }
  | { op: 'close'; household: string; on: LocalDate; reason: string; into: string | null }
  | { op: 'event'; kind: string; household: string; person: string | null; on: LocalDate }

/** What a change does. */
export interface Plan {
  steps: Step[]
}

/** The households after a plan, for checks and previews. Throws when a step does not fit. */
export function applyPlan(households: readonly HouseholdState[], people: readonly Someone[], plan: Plan) {
  const state = new Map(households.map((h) => [h.id, { ...h, members: h.members.map((m) => ({ ...m })) }]))
  const known = new Map<string, Someone>(
    [...people, ...households.flatMap((h) => h.members)].map((p) => [p.personId, { ...p }]),
  )
  const at = (id: string) => {
    const household = state.get(id)
    if (!household) throw new Error(`no household ${id}`)
    return household
  }
  for (const step of plan.steps) {
    if (step.op === 'join') {
      const person = known.get(step.person)
      if (!person) throw new Error(`no person ${step.person}`)
      at(step.household).members.push({ ...person, relation: step.relation, from: step.on })
    } else if (step.op === 'leave') {
      const household = at(step.household)
      const index = household.members.findIndex((m) => m.personId === step.person)
      if (index < 0) throw new Error(`${step.person} is not in ${step.household}`)
      household.members.splice(index, 1)
    } else if (step.op === 'relation') {
      const member = at(step.household).members.find((m) => m.personId === step.person)
      if (!member) throw new Error(`${step.person} is not in ${step.household}`)
      member.relation = step.relation
    } else if (step.op === 'head') at(step.household).headId = step.person
    else if (step.op === 'close') at(step.household).open = false
    else if (step.op === 'state') {
      const person = known.get(step.person)
      if (person) person.state = step.state
    }
  }
  return { households: [...state.values()], people: known }
}
