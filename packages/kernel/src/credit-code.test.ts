import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CreditCode, creditCheckCharacter, inspectCreditCode } from './credit-code.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const codes = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
  .map((chars) => chars.join('') + creditCheckCharacter(chars.join('')))

test('codes in public use are accepted', () => {
  expect(inspectCreditCode('91350100M000100Y43')).toEqual({ ok: true, value: '91350100M000100Y43' })
  expect(inspectCreditCode(' 91350100m000100y43 ')).toEqual({ ok: true, value: '91350100M000100Y43' })
})

test.each([
  ['', 'CREDIT_CODE_EMPTY'],
  ['91350100M000100Y4', 'CREDIT_CODE_LENGTH'],
  ['91350100M000100O43', 'CREDIT_CODE_CHARSET'],
  ['91350100M000100Y44', 'CREDIT_CODE_CHECKSUM'],
])('%s is refused as %s', (raw, code) => {
  expect(inspectCreditCode(raw)).toEqual({ ok: false, code })
})

test('one wrong character is always found', () => {
  fc.assert(
    fc.property(codes, fc.nat(17), fc.integer({ min: 1, max: 30 }), (code, at, shift) => {
      expect(CreditCode.safeParse(code).success).toBe(true)
      const wrong = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(at)) + shift) % 31)
      expect(inspectCreditCode(code.slice(0, at) + wrong + code.slice(at + 1)).ok).toBe(false)
    }),
  )
})
