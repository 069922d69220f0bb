import { definePort } from '@county/core/port'
import type { LocalDate } from '@county/kernel/local-date'

/** A person as every module may know it. */
export interface RegistryPerson {
  id: string
  name: string
  sex: string
  birthDate: LocalDate | null
  householdId: string | null
  householdNo: string | null
  address: string | null
  areaPath: string
  state: 'living' | 'away' | 'deceased' | 'movedAway' | 'merged'
}

/** A member of a household on a date. */
export interface RegistryMember extends RegistryPerson {
  relation: string | null
  from: LocalDate
  to: LocalDate | null
}

/** A household as every module may know it. */
export interface RegistryHousehold {
  id: string
  no: string
  headName: string
  size: number
  siteId: string | null
  roomLabel: string | null
  address: string | null
  areaPath: string
  state: 'open' | 'closed'
}

/** What other modules ask of the registry on the server. Everything stays in the caller's area. */
export interface Registry {
  /** Persons by id; those out of the caller's area are missing. */
  persons(ids: readonly string[]): Promise<Map<string, RegistryPerson>>
  /** Households by id; those out of the caller's area are missing. */
  households(ids: readonly string[]): Promise<Map<string, RegistryHousehold>>
  /** Persons by citizen or temporary number in normal form, for imports; one query for all. */
  personsByNumber(numbers: readonly string[]): Promise<Map<string, RegistryPerson>>
  /** Households by number. */
  householdsByNo(numbers: readonly string[]): Promise<Map<string, RegistryHousehold>>
  /** Members of a household on a day, head first. */
  membersOn(householdId: string, on: LocalDate): Promise<RegistryMember[]>
}

/** Port of the registry. */
export const registry = definePort<Registry>('residents.registry')
