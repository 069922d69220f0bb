import type { LocalDate } from '@county/kernel/local-date'
import { errors } from '../errors.ts'
import { type AgedPerson, type WorkingAgeRules, workingAgeOn } from './working-age.ts'

/** Codes of ability with which a person counts as a labourer; `unknown` only by setting. */
const ABLE: readonly string[] = ['ordinary', 'skilled', 'weak']

/** States of employment that mean work. */
export const WORKING: readonly string[] = ['wage', 'flexible', 'self', 'welfare']

/** What of a labour record decides whether a person counts as a labourer. */
export interface LabourFacts extends AgedPerson {
  labourAbility: string
  fullTimeStudent: boolean
  carer: boolean
}

/** The dated rules behind {@link isLabour}. */
export interface LabourRules extends WorkingAgeRules {
  unknownAbilityCounts: boolean
}

/**
 * Whether a person is a labourer (劳动力) on a day: of working age, able to work, no full-time student.
 * Students, retired persons and persons without ability never count (research: 零就业家庭, rules 4_01_006, 5_15_007).
 */
export function isLabour(person: LabourFacts, day: LocalDate, rules: LabourRules): boolean {
  const able = ABLE.includes(person.labourAbility) || (rules.unknownAbilityCounts && person.labourAbility === 'unknown')
  return able && !person.fullTimeStudent && workingAgeOn(person, day, rules)
}

/** What a labour record must satisfy beyond its fields' types. */
export interface StatusFacts {
  status: string
  statusReason?: string | null
  fullTimeStudent: boolean
  labourAbility: string
}

/** Throws when a record's status contradicts it: no reason for being without work, a student or a person without ability at work. */
export function assertStatus(record: StatusFacts): void {
  if (WORKING.includes(record.status)) assertMayWork(record)
  else if (!record.statusReason) throw errors.error('EMPLOYMENT_STATUS_NEEDS_REASON')
}

/** Throws EMPLOYMENT_STUDENT or EMPLOYMENT_NO_ABILITY when a person's record forbids a main job. */
export function assertMayWork(record: { fullTimeStudent: boolean; labourAbility: string }): void {
  if (record.fullTimeStudent) throw errors.error('EMPLOYMENT_STUDENT')
  if (record.labourAbility === 'none' || record.labourAbility === 'lost') throw errors.error('EMPLOYMENT_NO_ABILITY')
}
