import type { CalendarDay } from '@county/core/calendar'

/** Days read from pasted lines, and the lines that could not be read. */
export interface ParsedCalendar {
  days: CalendarDay[]
  /** Line numbers from 1. */
  refused: { line: number; text: string }[]
}

const LINE = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?\s*[，,\t ]\s*(休|放假|班|上班|补班)\s*[，,\t ]?\s*(.*)$/

/** Reads lines such as `2026-10-01 休 国庆节` and `2026年10月10日，班，国庆节调休` of one year. */
export function parseCalendar(text: string, year: number): ParsedCalendar {
  const days: CalendarDay[] = []
  const refused: ParsedCalendar['refused'] = []
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '') continue
    const m = LINE.exec(line)
    const day = m && real(m[1]!, m[2]!, m[3]!)
    if (!m || !day?.startsWith(`${year}-`)) {
      refused.push({ line: i + 1, text: line })
      continue
    }
    const holiday = m[4] === '休' || m[4] === '放假'
    const name = m[5]?.trim() || (holiday ? '放假' : '调休上班')
    days.push({ day, kind: holiday ? 'holiday' : 'workday', name: name.slice(0, 40) })
  }
  return { days, refused }
}

function real(year: string, month: string, date: string): string | null {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : null
}
