import { isRealDate, type LocalDate, localDate, todayIn } from './local-date.ts'

const DAY_MS = 86_400_000

/** Characters that half-width writing does without; most texts have none. */
const UNUSUAL = /[\uFF01-\uFF5E\u3000\u2010-\u2015\u2212]/

/** Full-width letters, digits, signs and the ideographic space become half-width; other characters stay. */
export function halfWidth(s: string): string {
  if (!UNUSUAL.test(s)) return s
  return s
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
}

/** Trims (also no-break and zero-width characters) and makes each run of white space one space. */
export function tidy(s: string): string {
  return s
    .replace(/[\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF\u00AD]/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
}

/** A cell's value as text: strings and numbers as they are, anything else is no text. Never throws. */
export function rawText(raw: unknown): string {
  return typeof raw === 'string' ? raw : typeof raw === 'number' || typeof raw === 'bigint' ? String(raw) : ''
}

/** Why a date as people write it was refused. */
export type DateProblem =
  | 'DATE_EMPTY'
  | 'DATE_UNREADABLE'
  | 'DATE_NOT_REAL'
  | 'DATE_AMBIGUOUS'
  | 'DATE_INCOMPLETE'
  | 'DATE_OUT_OF_RANGE'

/** A date that was read, or the reason it was not. */
export type DateReading = { ok: true; value: LocalDate } | { ok: false; code: DateProblem }

const SEPARATED = /^(\d{4})\s*[-./\\、,年 ]\s*(\d{1,2})\s*[-./\\、,月 ]\s*(\d{1,2})\s*[日号.]?$/
const TIME = /[T ]\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/
const YEAR_MONTH = /^\d{4}\s*[-./年]?\s*(\d{1,2}\s*月?)?$|^\d{4}\s*年$/
const SHORT_YEAR = /^\d{1,2}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*(\d{1,2}|\d{4})\s*日?$/

/**
 * Reads a civil date as it stands in real rosters: 1985.3.2, 1985-3-2, 1985/3/2, 1985年3月2日, 19850302, an Excel
 * serial number, a Date. Years must have four digits: 3/2/85 is refused, never guessed. Dates before 1900 or after
 * 2199 are refused. Never throws.
 */
export function parseLooseDate(raw: unknown, options: { date1904?: boolean } = {}): DateReading {
  if (raw === null || raw === undefined) return problem('DATE_EMPTY')
  if (raw instanceof Date) return fromDate(raw)
  if (typeof raw === 'number') return fromNumber(raw, options.date1904 ?? false)
  if (typeof raw !== 'string') return problem('DATE_UNREADABLE')
  return fromText(tidy(halfWidth(raw)).replace(/^'/, '').replace(/。/g, '.'), options.date1904 ?? false)
}

function fromText(text: string, date1904: boolean): DateReading {
  if (text === '') return problem('DATE_EMPTY')
  const s = text.replace(TIME, '').trim()
  const separated = SEPARATED.exec(s)
  if (separated) return fromParts(Number(separated[1]), Number(separated[2]), Number(separated[3]))
  if (/^\d{8}$/.test(s)) return fromParts(Number(s.slice(0, 4)), Number(s.slice(4, 6)), Number(s.slice(6)))
  if (/^\d{5}(\.\d+)?$/.test(s)) return fromNumber(Number(s), date1904)
  if (/^\d{6}$/.test(s)) return problem(/^(19|20)\d{2}(0[1-9]|1[0-2])$/.test(s) ? 'DATE_INCOMPLETE' : 'DATE_AMBIGUOUS')
  if (YEAR_MONTH.test(s)) return problem('DATE_INCOMPLETE')
  if (SHORT_YEAR.test(s)) return problem('DATE_AMBIGUOUS')
  return problem('DATE_UNREADABLE')
}

function fromNumber(value: number, date1904: boolean): DateReading {
  if (!Number.isFinite(value)) return problem('DATE_UNREADABLE')
  if (Number.isInteger(value) && value >= 1_000_00_00 && value <= 9_999_99_99) return fromText(String(value), date1904)
  if (Number.isInteger(value) && value >= 1800 && value <= 2200) return problem('DATE_INCOMPLETE')
  if (Number.isInteger(value) && value >= 180_001 && value <= 220_012) return problem('DATE_INCOMPLETE')
  if (value < 61 || value >= 109_575) return problem('DATE_OUT_OF_RANGE')
  const days = Math.floor(value) - 25_569 + (date1904 ? 1462 : 0)
  return fromDate(new Date(days * DAY_MS))
}

/** A Date at midnight UTC is that day; any other moment is told in the county's zone. */
function fromDate(date: Date): DateReading {
  const ms = date.getTime()
  if (Number.isNaN(ms)) return problem('DATE_UNREADABLE')
  const year = date.getUTCFullYear()
  if (year < 1899 || year > 2200) return problem('DATE_OUT_OF_RANGE')
  if (ms % DAY_MS === 0) return fromParts(year, date.getUTCMonth() + 1, date.getUTCDate())
  const [y, m, d] = todayIn(date).split('-').map(Number)
  return fromParts(y ?? 0, m ?? 0, d ?? 0)
}

function fromParts(year: number, month: number, day: number): DateReading {
  if (!isRealDate(year, month, day)) return problem('DATE_NOT_REAL')
  if (year < 1900 || year > 2199) return problem('DATE_OUT_OF_RANGE')
  return { ok: true, value: localDate(year, month, day) }
}

function problem(code: DateProblem): DateReading {
  return { ok: false, code }
}
