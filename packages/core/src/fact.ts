import type { Text } from '@county/kernel/text'

/** A statement a module publishes about a person or household, never its rows. */
export interface FactCard {
  /** `<module>.<name>`, such as `employment.zeroEmployment`. */
  id: string
  title: Text
  subject: 'person' | 'household'
  definition: Text
  /** Shown as a warning on household pages and in due lists. */
  warning: boolean
}

/** Declares a fact. */
export function defineFact(card: FactCard): FactCard {
  return card
}
