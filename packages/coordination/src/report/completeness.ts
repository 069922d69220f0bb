import { errors } from '../errors.ts'

/** What completeness looks at in a line. */
export interface CheckedLine {
  label: string
  source: 'counted' | 'reported'
  value: number | null
  needsExplanation: boolean
  explanation: string | null
}

/** Labels of lines that are not complete: a reported value is missing, or a change is not explained. Counted lines without a figure are not the filer's fault. */
export function incompleteLines(lines: readonly CheckedLine[]): string[] {
  return lines
    .filter((l) => (l.source === 'reported' && l.value === null) || (l.needsExplanation && !l.explanation?.trim()))
    .map((l) => l.label)
}

/** Throws REPORT_INCOMPLETE with the first three lines that are not complete. */
export function assertComplete(lines: readonly CheckedLine[]): void {
  const open = incompleteLines(lines)
  if (open.length) throw errors.error('REPORT_INCOMPLETE', { count: open.length, lines: open.slice(0, 3).join('、') })
}
