/** The answer to one warning while it is being given. */
export interface Given {
  result: 'true' | 'false' | null
  reason: string | null
  done: readonly string[]
  handedTo: string | null
  note: string
}

/** Nothing is chosen for the visitor. */
export const nothing: Given = { result: null, reason: null, done: [], handedTo: null, note: '' }

/** Whether an answer can be sent: a result with its reason, and a department where it is handed over. */
export function isComplete(g: Given): boolean {
  return g.result !== null && g.reason !== null && g.done.includes('handedOver') === (g.handedTo !== null)
}

/** The answer as the verb takes it. */
export function toAnswer(warningId: string, { note, done, ...g }: Given) {
  return { warningId, ...g, done: [...done], note: note.trim() === '' ? null : note.trim() }
}
