import { z } from 'zod'
import { halfWidth, rawText, tidy } from './normalise.ts'

/** Why a telephone number was refused. */
export type PhoneProblem = 'PHONE_EMPTY' | 'PHONE_SHAPE'

/** A telephone number that was read, or the reason it was not. */
export type PhoneReading = { ok: true; value: string; mobile: boolean } | { ok: false; code: PhoneProblem }

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^(0\d{2,3})(\d{7,8})$/

/** Reads a mainland mobile number (11 digits) or a landline with area code (→ '0859-7610000'). Never throws. */
export function inspectPhone(raw: unknown): PhoneReading {
  const s = normalisePhone(rawText(raw))
  if (s === '') return { ok: false, code: 'PHONE_EMPTY' }
  if (MOBILE.test(s)) return { ok: true, value: s, mobile: true }
  return LANDLINE.test(s.replace('-', '')) ? { ok: true, value: s, mobile: false } : { ok: false, code: 'PHONE_SHAPE' }
}

/** A telephone number in its normal form. */
export const Phone = z
  .string()
  .overwrite(normalisePhone)
  .check((ctx) => {
    const read = inspectPhone(ctx.value)
    if (!read.ok) ctx.issues.push({ code: 'custom', message: read.code, input: ctx.value })
  })
export type Phone = string

/** A telephone number that may be shown: '138****1234'; all but the last four digits of a landline are hidden. */
export function maskPhone(phone: string): string {
  if (phone.length < 7) return '*'.repeat(phone.length)
  if (MOBILE.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`
  return '*'.repeat(phone.length - 4) + phone.slice(-4)
}

function normalisePhone(raw: string): string {
  const digits = tidy(halfWidth(raw))
    .replace(/^'/, '')
    .replace(/[\s\-()·.]/g, '')
    .replace(/^(\+?86)(?=1[3-9]\d{9}$)/, '')
  const three = /^0(10|2\d)/.test(digits)
  return LANDLINE.test(digits) ? `${digits.slice(0, three ? 3 : 4)}-${digits.slice(three ? 3 : 4)}` : digits
}
