/** A step that somebody may take with a transfer. */
export type Step = 'release' | 'approve' | 'refuse' | 'withdraw'

/** Which steps are possible in a state of a transfer; in the other states it is over. */
export const STEPS: Readonly<Record<string, readonly Step[]>> = {
  applied: ['release', 'refuse', 'withdraw'],
  released: ['approve', 'refuse', 'withdraw'],
}

/** Whether a step follows on a state. */
export function mayStep(state: string, step: Step): boolean {
  return STEPS[state]?.includes(step) ?? false
}
