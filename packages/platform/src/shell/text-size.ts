import { usePreference } from '../preferences.ts'

/** Sizes of text: the ordinary one, and the large one for older eyes (18 px). */
export type TextSize = 'normal' | 'large'

/** The size of text and its setter; kept in this browser. */
export function useTextSize(): [TextSize, (size: TextSize) => void] {
  return usePreference<TextSize>('text-size', 'normal')
}
