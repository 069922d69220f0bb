import { z } from 'zod'
import { labelOf } from './codes/code-table.ts'
import { disabilityCategory, disabilityGrade } from './codes/disability.ts'
import { ageOn, isRealDate, type LocalDate, localDate, partsOf } from './local-date.ts'
import { halfWidth, rawText, tidy } from './normalise.ts'

export { maskPhone, Phone } from './phone.ts'

/** Why a citizen number was refused. */
export type CitizenIdProblem =
  | 'CITIZEN_ID_EMPTY'
  | 'CITIZEN_ID_LENGTH'
  | 'CITIZEN_ID_CHARSET'
  | 'CITIZEN_ID_DATE'
  | 'CITIZEN_ID_AGE'
  | 'CITIZEN_ID_CHECKSUM'
  | 'CITIZEN_ID_EXCEL_ZEROS'
  | 'CITIZEN_ID_EXCEL_SCIENTIFIC'

/** Which document a number belongs to. `legacy15` was written with 15 digits and has been converted to 18. */
export type CitizenIdKind = 'citizen' | 'legacy15' | 'residencePermitHmt' | 'foreigner' | 'temporary'

/** A number that was read. `endsInZeros` warns that it ends in 000 although the check digit fits. */
export interface CitizenIdFound {
  readonly ok: true
  readonly value: string
  readonly birthDate: LocalDate
  readonly sex: '1' | '2'
  readonly kind: CitizenIdKind
  readonly endsInZeros: boolean
}

/** A number that was read, or the reason it was not. */
export type CitizenIdReading = CitizenIdFound | { readonly ok: false; readonly code: CitizenIdProblem }

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'
const OLDEST = 130

/**
 * Reads a citizen number as written in a roster (GB 11643-1999): full-width digits and inner spaces are put right,
 * x becomes X, a 15-digit number becomes 18 and says so. Also residence permits of Hong Kong, Macao and Taiwan
 * residents (81, 82, 83), the 18-digit foreigners' card (9…), and the county's temporary number T + 17 digits.
 * An area code is never refused for being unknown, because former codes stay on valid cards.
 * With `on`, a birth date after it or more than 130 years before it is refused. Never throws.
 */
export function inspectCitizenId(raw: unknown, options: { on?: LocalDate } = {}): CitizenIdReading {
  const s = normaliseNumber(rawText(raw))
  if (s === '') return problem('CITIZEN_ID_EMPTY')
  if (/^\d(\.\d+)?E\+?\d+$/.test(s)) return problem('CITIZEN_ID_EXCEL_SCIENTIFIC')
  if (!/^[0-9A-Z]+$/.test(s)) return problem('CITIZEN_ID_CHARSET')
  const found = s.startsWith('T') ? temporary(s) : s.length === 15 ? legacy(s) : full(s)
  return found.ok && options.on !== undefined ? withinLife(found, options.on) : found
}

/** The check character of the first 17 digits (ISO 7064 MOD 11-2). Throws RangeError unless given 17 digits. */
export function checkDigit(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new RangeError('17 digits are needed')
  let sum = 0
  for (let i = 0; i < 17; i++) sum += (first17.charCodeAt(i) - 48) * (WEIGHTS[i] ?? 0)
  return CHECKS.charAt(sum % 11)
}

/**
 * A temporary number for a person without a citizen number: T, six digits of the county, birth date, and a sequence
 * (1–499) from which an odd (male, sex '1') or even number is made. Throws RangeError out of those ranges.
 */
export function temporaryId(area: string, birthDate: LocalDate, sex: '1' | '2', sequence: number): string {
  if (!/^\d{6}$/.test(area)) throw new RangeError('six digits of the area are needed')
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > 499) throw new RangeError('sequence is 1 to 499')
  partsOf(birthDate)
  const code = sequence * 2 + (sex === '1' ? 1 : 0)
  return `T${area}${birthDate.replaceAll('-', '')}${String(code).padStart(3, '0')}`
}

/** A number people are told by: any accepted citizen or temporary number, in its normal form. */
export const CitizenId = z
  .string()
  .overwrite(normaliseNumber)
  .check((ctx) => {
    const found = inspectCitizenId(ctx.value)
    if (!found.ok)
      ctx.issues.push({
        code: 'custom',
        message: found.code,
        input: ctx.value,
      })
    else if (found.kind === 'legacy15') ctx.value = found.value
  })
export type CitizenId = string

/** A citizen number that may be shown: first three and last four characters; the birth date is hidden. */
export function maskCitizenId(id: string): string {
  if (id.length < 10) return '*'.repeat(id.length)
  return `${id.slice(0, 3)}${'*'.repeat(id.length - 7)}${id.slice(-4)}`
}

/** Spaces, hyphens and a leading apostrophe removed, half-width, upper case. */
export function normaliseNumber(raw: string): string {
  return tidy(halfWidth(raw))
    .replace(/^['`’]/, '')
    .replace(/[\s-]/g, '')
    .toUpperCase()
}

function full(s: string): CitizenIdReading {
  if (s.length !== 18) return problem(/^\d*X?$/.test(s) ? 'CITIZEN_ID_LENGTH' : 'CITIZEN_ID_CHARSET')
  if (!/^\d{17}[\dX]$/.test(s)) return problem('CITIZEN_ID_CHARSET')
  const birthDate = dateIn(s.slice(6, 14))
  if (birthDate === undefined) return problem('CITIZEN_ID_DATE')
  if (checkDigit(s.slice(0, 17)) !== s.charAt(17)) {
    return problem(s.endsWith('000') ? 'CITIZEN_ID_EXCEL_ZEROS' : 'CITIZEN_ID_CHECKSUM')
  }
  return found(s, birthDate, s.charAt(16), kindOf(s))
}

function legacy(s: string): CitizenIdReading {
  if (!/^\d{15}$/.test(s)) return problem('CITIZEN_ID_CHARSET')
  const birthDate = dateIn(`19${s.slice(6, 12)}`)
  if (birthDate === undefined) return problem('CITIZEN_ID_DATE')
  const first17 = `${s.slice(0, 6)}19${s.slice(6)}`
  return found(first17 + checkDigit(first17), birthDate, s.charAt(14), 'legacy15')
}

function temporary(s: string): CitizenIdReading {
  if (!/^T\d*$/.test(s)) return problem('CITIZEN_ID_CHARSET')
  if (s.length !== 18) return problem('CITIZEN_ID_LENGTH')
  const birthDate = dateIn(s.slice(7, 15))
  return birthDate === undefined ? problem('CITIZEN_ID_DATE') : found(s, birthDate, s.charAt(17), 'temporary')
}

function kindOf(s: string): CitizenIdKind {
  if (s.startsWith('9')) return 'foreigner'
  return /^8[123]0000/.test(s) ? 'residencePermitHmt' : 'citizen'
}

function dateIn(digits: string): LocalDate | undefined {
  const year = Number(digits.slice(0, 4))
  const month = Number(digits.slice(4, 6))
  const day = Number(digits.slice(6, 8))
  if (year < 1850 || year > 2199 || !isRealDate(year, month, day)) return undefined
  return localDate(year, month, day)
}

function withinLife(reading: CitizenIdFound, on: LocalDate): CitizenIdReading {
  const age = ageOn(reading.birthDate, on)
  return age < 0 || age > OLDEST ? problem('CITIZEN_ID_AGE') : reading
}

function found(value: string, birthDate: LocalDate, sexDigit: string, kind: CitizenIdKind): CitizenIdFound {
  return {
    ok: true,
    value,
    birthDate,
    sex: Number(sexDigit) % 2 === 1 ? '1' : '2',
    kind,
    endsInZeros: kind !== 'temporary' && kind !== 'legacy15' && value.endsWith('000'),
  }
}

function problem(code: CitizenIdProblem): CitizenIdReading {
  return { ok: false, code }
}

/** Why a disability certificate number was refused. */
export type DisabilityCertificateProblem =
  | CitizenIdProblem
  | 'DISABILITY_CERTIFICATE_LENGTH'
  | 'DISABILITY_CERTIFICATE_CATEGORY'
  | 'DISABILITY_CERTIFICATE_GRADE'

/** A certificate number that was read: the holder's citizen number, category, grade, and how often it was reissued. */
export interface DisabilityCertificateFound {
  readonly ok: true
  readonly value: string
  readonly citizenId: string
  readonly person: CitizenIdFound
  readonly category: string
  readonly grade: string
  readonly reissue: number
}

/** A certificate number that was read, or the reason it was not. */
export type DisabilityCertificateReading =
  | DisabilityCertificateFound
  | { readonly ok: false; readonly code: DisabilityCertificateProblem }

/**
 * Reads the number of a disability certificate (残疾人证): 18 characters of the citizen number, one of the category
 * (1–7), one of the grade (1–4), and B1, B2 … when it was reissued. Never throws.
 */
export function inspectDisabilityCertificate(raw: unknown): DisabilityCertificateReading {
  const s = normaliseNumber(rawText(raw))
  if (s === '') return refuse('CITIZEN_ID_EMPTY')
  const match = /^(.{18})(.)(.)(?:B(\d))?$/.exec(s)
  if (!match) return refuse('DISABILITY_CERTIFICATE_LENGTH')
  const [, id = '', category = '', grade = '', reissue = '0'] = match
  const person = inspectCitizenId(id)
  if (!person.ok) return person
  if (labelOf(disabilityCategory, category, 'zh-CN') === undefined) return refuse('DISABILITY_CERTIFICATE_CATEGORY')
  if (labelOf(disabilityGrade, grade, 'zh-CN') === undefined) return refuse('DISABILITY_CERTIFICATE_GRADE')
  return {
    ok: true,
    value: s,
    citizenId: person.value,
    person,
    category,
    grade,
    reissue: Number(reissue),
  }
}

function refuse(code: DisabilityCertificateProblem): DisabilityCertificateReading {
  return { ok: false, code }
}
