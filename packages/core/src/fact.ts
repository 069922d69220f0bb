import type { Text } from '@county/kernel/text'

/** One value that a fact tells beside that it holds: never an illness, a number of a person or the like. */
export interface FactDetail {
  label: Text
  kind: 'text' | 'int' | 'date' | 'money' | 'm2'
  /** Unit of an int: 人, 天 … */
  unit?: string
}

/** A statement a module publishes about a person or household, never its rows. */
export interface FactCard {
  /** `<module>.<name>`, such as `employment.zeroEmployment`. */
  id: string
  title: Text
  subject: 'person' | 'household'
  definition: Text
  /** Shown as a warning on household pages and in due lists. */
  warning: boolean
  /** Values of `detail` that are kept and shown to others; a value that is not named here is not kept. */
  detail?: Readonly<Record<string, FactDetail>>
}

/** Declares a fact. */
export function defineFact(card: FactCard): FactCard {
  return card
}
