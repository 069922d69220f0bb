/** What became of a rule’s warnings in a period. */
export interface Answers {
  true: number
  false: number
}

/**
 * Share of warnings that proved true among those answered, in per cent with one decimal; null when none was. Warnings
 * whose facts ended before anybody asked say nothing about the rule and are not counted.
 */
export function precisionOf(answers: Answers): number | null {
  const answered = answers.true + answers.false
  return answered === 0 ? null : Math.round((answers.true / answered) * 1000) / 10
}

/** Whether a rule is to be looked at: its precision is below the limit, and enough were answered to say so. */
export function isWeak(answers: Answers, limits: { precisionFloor: number; precisionSample: number }): boolean {
  const precision = precisionOf(answers)
  return (
    precision !== null &&
    answers.true + answers.false >= limits.precisionSample &&
    (answers.true / (answers.true + answers.false)) * 100 < limits.precisionFloor
  )
}
