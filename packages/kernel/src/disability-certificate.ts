import { type CitizenIdFound, type CitizenIdProblem, inspectCitizenId, normaliseNumber } from './citizen-id.ts'
import { labelOf } from './codes/code-table.ts'
import { disabilityCategory, disabilityGrade } from './codes/disability.ts'

/** Why a disability certificate number was refused. */
export type DisabilityCertificateProblem =
  | CitizenIdProblem
  | 'DISABILITY_CERTIFICATE_LENGTH'
  | 'DISABILITY_CERTIFICATE_CATEGORY'
  | 'DISABILITY_CERTIFICATE_GRADE'

/** A certificate number that was read: the holder's citizen number, category, grade, and issue count when reissued. */
export type DisabilityCertificateReading =
  | {
      readonly ok: true
      readonly value: string
      readonly citizenId: string
      readonly person: CitizenIdFound
      readonly category: string
      readonly grade: string
      readonly reissue: number
    }
  | { readonly ok: false; readonly code: DisabilityCertificateProblem }

/**
 * Reads the number of a disability certificate (残疾人证): 18 characters of the citizen number, one of the category
 * (1–7), one of the grade (1–4), and B1, B2 … when it was reissued. Never throws.
 */
export function inspectDisabilityCertificate(raw: unknown): DisabilityCertificateReading {
  const s = normaliseNumber(String(raw ?? ''))
  if (s === '') return problem('CITIZEN_ID_EMPTY')
  const match = /^(.{18})(.)(.)(?:B(\d))?$/.exec(s)
  if (!match) return problem('DISABILITY_CERTIFICATE_LENGTH')
  const [, id = '', category = '', grade = '', reissue = '0'] = match
  const person = inspectCitizenId(id)
  if (!person.ok) return person
  if (labelOf(disabilityCategory, category, 'zh-CN') === undefined) return problem('DISABILITY_CERTIFICATE_CATEGORY')
  if (labelOf(disabilityGrade, grade, 'zh-CN') === undefined) return problem('DISABILITY_CERTIFICATE_GRADE')
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

function problem(code: DisabilityCertificateProblem): DisabilityCertificateReading {
  return { ok: false, code }
}
