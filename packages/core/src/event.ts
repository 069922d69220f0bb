import type { z } from 'zod'

/** An event that a command emits in its own transaction; subscribers run in the same transaction or from the outbox. */
export interface EventType<T extends z.ZodType = z.ZodType> {
  /** `<module>.<pastTense>`, such as `residents.householdMoved`. */
  id: string
  payload: T
}

/** Declares an event. */
export function defineEvent<T extends z.ZodType>(id: string, payload: T): EventType<T> {
  return { id, payload }
}
