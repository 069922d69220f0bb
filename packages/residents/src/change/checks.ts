import { labelOf } from '@county/kernel/codes/code-table'
import { relationToHead } from '@county/kernel/codes/relation-to-head'
import type { LocalDate } from '@county/kernel/local-date'
import { errors } from '../errors.ts'
import type { HouseholdState, Member, Relations, Someone } from './state.ts'

/** Relation of the head to the head (GB/T 4761: 户主). */
export const HEAD_RELATION = '02'
const SELF = new Set(['01', '02'])

/** Throws unless the household is open. */
export function assertOpen(household: HouseholdState): void {
  if (!household.open) errors.fail('HOUSEHOLD_CLOSED', { no: household.no })
}

/** Throws for a day after today. */
export function assertNotFuture(on: LocalDate, today: LocalDate): void {
  if (on > today) errors.fail('CHANGE_IN_FUTURE', { on })
}

/** Throws unless the person is here: neither dead, gone nor merged. */
export function assertHere(person: Someone): void {
  if (person.state !== 'living' && person.state !== 'away') errors.fail('PERSON_GONE', { name: person.name })
}

/** Throws for a day before the person was born. */
export function assertBorn(person: Someone, on: LocalDate): void {
  if (person.birthDate !== null && on < person.birthDate)
    errors.fail('CHANGE_BEFORE_BIRTH', { name: person.name, on, birthDate: person.birthDate })
}

/** The member of that id. Throws NOT_A_MEMBER, or CHANGE_BEFORE_MEMBERSHIP for a day before the member joined. */
export function getMember(household: HouseholdState, personId: string, on: LocalDate): Member {
  const member = household.members.find((m) => m.personId === personId)
  if (!member) return errors.fail('NOT_A_MEMBER', { name: personId })
  if (on < member.from) errors.fail('CHANGE_BEFORE_MEMBERSHIP', { name: member.name, on, from: member.from })
  return member
}

/** Sex that a relation to the head requires (GB/T 4761), or null where both fit. */
function sexOfRelation(relation: string): '1' | '2' | null {
  if (/^(11|2\d|41|43|46|47|51|53|55|57|61|63|66|71|73|76|78|81|83|85|87|89|93|95)$/.test(relation)) return '1'
  if (/^(12|3\d|42|44|45|48|52|54|56|58|62|64|67|72|74|75|77|82|84|86|88|90|94|96)$/.test(relation)) return '2'
  return null
}

/** Throws unless the relation of a member who is not the head is given and fits the sex. */
export function assertRelation(person: Someone, relation: string | null | undefined): string {
  if (!relation) return errors.fail('RELATION_NEEDED', { name: person.name })
  if (SELF.has(relation)) errors.fail('RELATION_IS_HEAD', { name: person.name })
  const sex = sexOfRelation(relation)
  if (sex !== null && (person.sex === '1' || person.sex === '2') && sex !== person.sex)
    errors.fail('RELATION_SEX', {
      name: person.name,
      relation: labelOf(relationToHead, relation, 'zh-CN') ?? relation,
    })
  return relation
}

/** Relation of each member to a new head: what was given, else what follows for sure from the old relations. */
export function relationsTo(
  newHead: Someone & { relation: string | null },
  others: readonly Member[],
  given: Relations,
) {
  return others.map((member) => ({
    member,
    relation: assertRelation(member, given[member.personId] ?? proposeRelation(newHead, member)),
  }))
}

/**
 * The relation of a member to a new head where it follows for sure from both relations to the old head; undefined
 * where it does not. A wife's or husband's children, for example, stay children; a parent of the old head may be a
 * parent-in-law and is proposed by the new head's sex.
 */
export function proposeRelation(
  newHead: { relation: string | null; sex: string },
  member: { relation: string | null; sex: string },
): string | undefined {
  const head = newHead.relation ?? ''
  const other = member.relation ?? ''
  const male = member.sex === '1'
  if (/^1[0-2]$/.test(head)) {
    if (SELF.has(other)) return male ? '11' : '12'
    if (/^[234]\d$/.test(other)) return other
    if (other === '51') return newHead.sex === '2' ? '53' : '55'
    if (other === '52') return newHead.sex === '2' ? '54' : '56'
    return undefined
  }
  if (/^(2\d|3\d)$/.test(head) && head !== '28' && head !== '38') {
    if (SELF.has(other)) return male ? '51' : '52'
    if (/^1[0-2]$/.test(other)) return male ? '51' : '52'
    return undefined
  }
  if (/^5[12]$/.test(head)) {
    if (SELF.has(other)) return male ? '20' : '30'
    if (/^5[12]$/.test(other)) return male ? '11' : '12'
    return undefined
  }
  return undefined
}
