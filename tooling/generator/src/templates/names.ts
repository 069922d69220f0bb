import type { ModuleSpec } from '../spec.ts'

/** A ledger to generate. */
export type LedgerSpec = ModuleSpec['ledgers'][number]

/** `waterPermit` → `water-permit`. */
export const kebab = (name: string) => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)
/** `waterPermit` → `water_permit`. */
export const snake = (name: string) => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)
/** `waterPermit` → `WaterPermit`. */
export const pascal = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}`
/** Unit in which a ledger's subjects are counted. */
export const unitOf = (ledger: LedgerSpec) =>
  ({ person: '人', household: '户', area: '个', county: '个' })[ledger.subject]
/** Column of the subject's id; null where rows are about no one. */
export const subjectColumn = (ledger: LedgerSpec) =>
  ({ person: 'person_id', household: 'household_id', area: null, county: null })[ledger.subject]
/** Column by which a row is called. */
export const nameColumn = (ledger: LedgerSpec) =>
  ({ person: 'person_name', household: 'household_name', area: 'name', county: 'name' })[ledger.subject]
