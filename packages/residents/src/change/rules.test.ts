import { DomainError } from '@county/kernel/errors'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planBirth, planMarryIn, planMoveIn } from './join.ts'
import { planDeath, planMoveAway } from './leave.ts'
import { planHead, planMerge, planSplit } from './regroup.ts'
import { applyPlan, type HouseholdState, type Member, type Plan, type Someone } from './state.ts'

const TODAY = '2026-11-05'
const RELATIONS = ['12', '20', '30', '51', '52', '70', '97', '99']

let made = 0
const someone = (sex: string, birthDate = '1980-01-01'): Someone => {
  made += 1
  return { personId: `p${made}`, name: `人${made}`, sex, birthDate, marital: '10', state: 'living' }
}
const sexOf = (relation: string) => (/^(12|3|52)/.test(relation) ? '2' : '1')
const member = (relation: string): Member => ({ ...someone(sexOf(relation)), relation, from: '2019-06-01' })

const household = (relations: readonly string[]): HouseholdState => {
  made += 1
  const head: Member = { ...someone('1'), relation: '02', from: '2019-06-01' }
  return {
    id: `h${made}`,
    no: `H${made}`,
    open: true,
    headId: head.personId,
    roomId: null,
    members: [head, ...relations.map(member)],
  }
}
const empty = (): HouseholdState => ({ ...household([]), headId: null, members: [] })

const arbitrary = fc.array(fc.constantFrom(...RELATIONS), { minLength: 0, maxLength: 5 }).map(household)
const others = (h: HouseholdState, relation = '97') => Object.fromEntries(h.members.map((m) => [m.personId, relation]))

/** What must be true of every household, whatever happened. */
function assertSound(households: readonly HouseholdState[]): void {
  const seen = new Set<string>()
  for (const h of households) {
    for (const m of h.members) {
      expect(seen.has(m.personId)).toBe(false)
      seen.add(m.personId)
    }
    expect(h.open).toBe(h.members.length > 0)
    if (!h.open) continue
    const heads = h.members.filter((m) => m.relation === '02')
    expect(heads.map((m) => m.personId)).toEqual([h.headId])
    for (const m of h.members) expect(m.relation).not.toBe(null)
  }
}

/** The plan, or undefined where the rules refuse it; any other error fails the test. */
function attempt(make: () => Plan): Plan | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

test('whoever leaves, by death or moving, every household stays sound', () => {
  fc.assert(
    fc.property(
      arbitrary,
      fc.array(fc.nat(5), { minLength: 1, maxLength: 6 }),
      fc.nat(5),
      fc.boolean(),
      (h, who, heir, dies) => {
        const ids = [...new Set(who.map((i) => h.members[i % h.members.length]?.personId as string))]
        const newHeadId = h.members[heir % h.members.length]?.personId ?? null
        const input = { on: '2026-10-01', newHeadId, relations: others(h) }
        const plan = attempt(() =>
          dies
            ? planDeath(h, { ...input, personId: ids[0] as string }, TODAY)
            : planMoveAway(h, { ...input, personIds: ids }, TODAY),
        )
        if (plan) assertSound(applyPlan([h], [], plan).households)
      },
    ),
  )
})

test('nobody is lost or doubled when households split and merge', () => {
  fc.assert(
    fc.property(arbitrary, arbitrary, fc.array(fc.boolean(), { maxLength: 6 }), fc.nat(5), (a, b, leaves, head) => {
      const fresh = empty()
      const ids = a.members.filter((_, i) => leaves[i]).map((m) => m.personId)
      const input = {
        personIds: ids,
        headId: ids[head % Math.max(1, ids.length)] ?? '',
        newRelations: others(a),
        newHeadId: a.members.find((m) => !ids.includes(m.personId))?.personId ?? null,
        relations: others(a),
        on: '2026-10-01',
      }
      const split = attempt(() => planSplit(a, fresh, input, TODAY))
      if (split) {
        const { households } = applyPlan([a, fresh], [], split)
        assertSound(households)
        expect(households.flatMap((h) => h.members.map((m) => m.personId)).sort()).toEqual(
          a.members.map((m) => m.personId).sort(),
        )
      }
      const merged = attempt(() => planMerge(a, b, { relations: others(a), on: '2026-10-01' }, TODAY))
      expect(merged).toBeDefined()
      const { households } = applyPlan([a, b], [], merged as Plan)
      assertSound(households)
      expect(households[1]?.members).toHaveLength(a.members.length + b.members.length)
    }),
  )
})

test('a new head is the only head, and relations that do not follow for sure must be given', () => {
  const h = household(['12', '20', '51'])
  const [, wife, son, father] = h.members as [Member, Member, Member, Member]
  const plan = planHead(h, { newHeadId: wife.personId, on: '2026-10-01' }, TODAY)
  const [after] = applyPlan([h], [], plan).households
  expect(after?.members.map((m) => m.relation)).toEqual(['11', '02', '20', '53'])
  expect(() => planHead(h, { newHeadId: son.personId, on: '2026-10-01' }, TODAY)).toThrow(
    expect.objectContaining({ code: 'RELATION_NEEDED', params: expect.objectContaining({ name: father.name }) }),
  )
})

test('the head cannot leave without a successor who stays', () => {
  const h = household(['12'])
  const on = '2026-10-01'
  const leave = (newHeadId: string | null) =>
    planDeath(h, { personId: h.headId as string, on, newHeadId, relations: {} }, TODAY)
  expect(() => leave(null)).toThrow(expect.objectContaining({ code: 'HEAD_NEEDED' }))
  expect(() => leave(h.headId)).toThrow(expect.objectContaining({ code: 'HEAD_NOT_STAYING' }))
  assertSound(applyPlan([h], [], leave(h.members[1]?.personId as string)).households)
})

test.each([
  ['in the future', '2026-11-06', 'CHANGE_IN_FUTURE'],
  ['before the membership', '2019-05-31', 'CHANGE_BEFORE_MEMBERSHIP'],
])('a death %s is refused', (_, on, code) => {
  const h = household(['12'])
  expect(() => planDeath(h, { personId: h.members[1]?.personId as string, on }, TODAY)).toThrow(
    expect.objectContaining({ code }),
  )
})

test('a child joins; a parent of the wrong sex or age is refused', () => {
  const h = household(['12'])
  const child = someone('1', '2026-09-01')
  const [father, mother] = h.members as [Member, Member]
  const plan = planBirth(h, { child, relation: '20', motherId: mother.personId, fatherId: father.personId }, TODAY)
  const [after] = applyPlan([h], [child], plan).households
  expect(after?.members.at(-1)).toMatchObject({ personId: child.personId, relation: '20', from: '2026-09-01' })
  expect(() => planBirth(h, { child, relation: '20', motherId: father.personId }, TODAY)).toThrow(
    expect.objectContaining({ code: 'BIRTH_PARENT' }),
  )
  expect(() => planBirth(h, { child, relation: '30' }, TODAY)).toThrow(
    expect.objectContaining({ code: 'RELATION_SEX' }),
  )
  const elder = { ...child, birthDate: '1985-01-01' }
  expect(() => planBirth(h, { child: elder, relation: '20', motherId: mother.personId }, TODAY)).toThrow(
    expect.objectContaining({ code: 'BIRTH_PARENT' }),
  )
})

test('marrying in leaves the old household sound and marries both', () => {
  const to = household(['20'])
  const from = household(['30', '52'])
  const spouse = to.members[1] as Member
  const bride = from.members[1] as Member
  const joiner = { person: bride, relation: '38' }
  const plan = planMarryIn(to, { joiner, spouseId: spouse.personId, on: '2026-10-01', from }, TODAY)
  assertSound(applyPlan([to, from], [], plan).households)
  expect(plan.steps.filter((s) => s.op === 'marital')).toHaveLength(2)
  const married = { ...bride, marital: '20' }
  expect(() =>
    planMarryIn(
      to,
      { joiner: { person: married, relation: '38' }, spouseId: spouse.personId, on: '2026-10-01', from },
      TODAY,
    ),
  ).toThrow(expect.objectContaining({ code: 'MARRY_MARRIED' }))
})

test('a new household begins with its head', () => {
  const fresh = empty()
  const [a, b] = [someone('1'), someone('2')]
  const joiners = [
    { person: a, relation: '02' },
    { person: b, relation: '12' },
  ]
  const plan = planMoveIn(fresh, { joiners, on: '2026-10-01', headId: a.personId }, TODAY)
  assertSound(applyPlan([fresh], [a, b], plan).households)
  expect(() => planMoveIn(fresh, { joiners, on: '2026-10-01', headId: null }, TODAY)).toThrow(
    expect.objectContaining({ code: 'HEAD_NEEDED' }),
  )
})
