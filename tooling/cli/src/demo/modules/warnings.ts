import { addDays } from '@county/kernel/local-date'
import { REASONS } from '@county/residents/warning/codes'
import { findRule, WARNING_RULES } from '@county/residents/warning/rules'
import type { DemoPerson } from '../people.ts'
import type { Ids, Random } from '../random.ts'
import { DEMO_SOURCE } from '../store.ts'
import type { Tables } from '../work.ts'

/** For each rule: how many were answered in the past year, and the share that proved true. One rule is planted as a poor one. */
const PAST: Readonly<Record<string, readonly [answered: number, truth: number]>> = {
  zeroEmployment: [38, 0.79],
  notInSchool: [16, 0.69],
  largeSelfPaid: [27, 0.85],
  overcrowded: [34, 0.38],
  permitLapsing: [22, 0.64],
  illnessWithoutWork: [7, 0.86],
  severalNeeds: [12, 0.67],
}
const NOTES = {
  true: ['户主本人确认，希望尽快解决', '与家人见面核实，情况属实', null, null],
  false: ['已在外省务工，未及时登记', '台账未更新，已提请更正', '户内人数与实际不符', null],
} as const

/** What a warning’s answer is made from. */
interface Answer {
  random: Random
  ids: Ids
  person: DemoPerson
  officerId: string
  today: string
}

/**
 * Warnings of the past year with their answers and visits, so that each rule’s precision is known from the first day. Open
 * warnings are not made here: they follow from the modules’ facts once the system runs.
 */
export function makeWarnings(
  random: Random,
  ids: Ids,
  persons: readonly DemoPerson[],
  holders: ReadonlyMap<string, string>,
  today: string,
  scale: number,
): Tables {
  const tables: Tables = new Map([
    ['residents.warning_visit', []],
    ['residents.warning', []],
  ])
  for (const rule of WARNING_RULES) {
    const [answered, truth] = PAST[rule.id] ?? [0, 0]
    for (let i = 0; i < answered * scale; i++) {
      const person = random.pick(persons)
      const officerId = holders.get(person.grid.path)
      if (officerId) answer(tables, { random, ids, person, officerId, today }, rule.id, truth)
    }
  }
  return tables
}

function answer(
  tables: Tables,
  { random, ids, person, officerId, today }: Answer,
  ruleId: string,
  truth: number,
): void {
  const rule = findRule(ruleId)
  if (!rule) return
  const answeredOn = addDays(today, -Math.floor(random.next() ** 2 * 330) - 3)
  const foundOn = addDays(answeredOn, -random.int(1, 8))
  const state = random.chance(truth) ? 'true' : 'false'
  const handed = state === 'true' && random.chance(0.5)
  const [of, subject] = [
    { household_id: person.householdId, area_path: person.areaPath, source: DEMO_SOURCE },
    rule.atLeast === 1 && PERSONAL.has(rule.facts[0] ?? '') ? person.id : null,
  ]
  const visit = ids.next('3a11')
  tables.get('residents.warning_visit')?.push({
    id: visit,
    ...of,
    visited_on: answeredOn,
    method: random.weighted([
      ['visit', 8],
      ['phone', 2],
    ] as const),
    note: null,
    answers: 1,
    created_by: officerId,
    updated_by: officerId,
  })
  tables.get('residents.warning')?.push({
    id: ids.next('3a10'),
    ...of,
    person_id: subject,
    rule_id: rule.id,
    state,
    priority: rule.priority,
    found_on: foundOn,
    due_on: addDays(foundOn, rule.priority ? 3 : 7),
    fact_ids: rule.facts.slice(0, rule.atLeast).map(() => ids.next('3a12')),
    facts: {
      json: rule.facts
        .slice(0, rule.atLeast)
        .map((factId) => ({ factId, since: addDays(foundOn, -random.int(1, 20)), detail: {} })),
    },
    visit_id: visit,
    answered_on: answeredOn,
    answered_by: officerId,
    reason: random.pick(REASONS[state]),
    note: random.pick(NOTES[state]),
    done: handed ? ['handedOver', 'explained'] : [random.pick(['explained', 'checked', 'helped'])],
    handed_to: handed ? (rule.facts[0]?.split('.')[0] ?? null) : null,
    closed_on: answeredOn,
    created_by: null,
    updated_by: officerId,
  })
}

/** Facts about a person; the others are about the household. */
const PERSONAL: ReadonlySet<string> = new Set([
  'education.notInSchool',
  'health.largeSelfPaid',
  'governance.permitLapsing',
])
