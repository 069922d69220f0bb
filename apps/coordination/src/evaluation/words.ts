/** A score to a hundredth; nothing to count is a dash. */
export const score = (value: number | null) => (value === null ? '—' : value.toFixed(2))
