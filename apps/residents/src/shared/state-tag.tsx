import { householdState, personState } from '@county/residents/codes'
import { StateTag, useCode } from '@county/ui'

const TONES = { living: 'good', away: 'info', deceased: 'neutral', movedAway: 'neutral', merged: 'warn' } as const

/** Whether a person is here, as a tag. */
export function PersonState({ state }: { state: string }) {
  const code = useCode()
  return <StateTag tone={TONES[state as keyof typeof TONES] ?? 'neutral'}>{code(personState, state)}</StateTag>
}

/** Whether a household is open, as a tag. */
export function HouseholdState({ state }: { state: string }) {
  const code = useCode()
  return <StateTag tone={state === 'open' ? 'good' : 'neutral'}>{code(householdState, state)}</StateTag>
}
