import { z } from 'zod'
import { normaliseNumber } from './citizen-id.ts'
import { rawText } from './normalise.ts'

/** Why a unified social credit code was refused. */
export type CreditCodeProblem =
  | 'CREDIT_CODE_EMPTY'
  | 'CREDIT_CODE_LENGTH'
  | 'CREDIT_CODE_CHARSET'
  | 'CREDIT_CODE_CHECKSUM'

/** A code that was read, or the reason it was not. */
export type CreditCodeReading = { ok: true; value: string } | { ok: false; code: CreditCodeProblem }

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Reads a unified social credit code (GB 32100-2015): 18 characters without I O S V Z, checked mod 31. Never throws. */
export function inspectCreditCode(raw: unknown): CreditCodeReading {
  const s = normaliseNumber(rawText(raw))
  if (s === '') return { ok: false, code: 'CREDIT_CODE_EMPTY' }
  if (s.length !== 18) return { ok: false, code: 'CREDIT_CODE_LENGTH' }
  for (const char of s) if (!ALPHABET.includes(char)) return { ok: false, code: 'CREDIT_CODE_CHARSET' }
  if (creditCheckCharacter(s.slice(0, 17)) !== s.charAt(17)) return { ok: false, code: 'CREDIT_CODE_CHECKSUM' }
  return { ok: true, value: s }
}

/** The check character of the first 17 characters. Throws RangeError when they are not of the code's alphabet. */
export function creditCheckCharacter(first17: string): string {
  if (first17.length !== 17) throw new RangeError('17 characters are needed')
  let sum = 0
  let weight = 1
  for (const char of first17) {
    const value = ALPHABET.indexOf(char)
    if (value < 0) throw new RangeError(`not a character of a credit code: ${char}`)
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** A unified social credit code in its normal form. */
export const CreditCode = z
  .string()
  .overwrite(normaliseNumber)
  .check((ctx) => {
    const read = inspectCreditCode(ctx.value)
    if (!read.ok) ctx.issues.push({ code: 'custom', message: read.code, input: ctx.value })
  })
export type CreditCode = string
