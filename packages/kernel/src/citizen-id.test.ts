import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CitizenId,
  checkDigit,
  inspectCitizenId,
  inspectDisabilityCertificate,
  maskCitizenId,
  temporaryId,
} from './citizen-id.ts'
import { fromDayNumber } from './local-date.ts'

const births = fc.integer({ min: -25_567, max: 20_000 }).map(fromDayNumber)
const areas = fc.integer({ min: 110_000, max: 659_999 })

/** Any correct citizen number, with what it says. */
const numbers = fc.tuple(areas, births, fc.integer({ min: 0, max: 999 })).map(([area, birthDate, sequence]) => {
  const first = `${area}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return { value: first + checkDigit(first), birthDate, sex: sequence % 2 === 1 ? '1' : '2' }
})

test('the example of the standard is read', () => {
  expect(inspectCitizenId('11010519491231002X')).toEqual({
    ok: true,
    value: '11010519491231002X',
    birthDate: '1949-12-31',
    sex: '2',
    kind: 'citizen',
    endsInZeros: false,
  })
  expect(inspectCitizenId('440524188001010014')).toMatchObject({ ok: true, birthDate: '1880-01-01', sex: '1' })
})

test('every correct number is accepted, whatever its area', () => {
  fc.assert(
    fc.property(numbers, ({ value, birthDate, sex }) => {
      expect(inspectCitizenId(value)).toMatchObject({ ok: true, value, birthDate, sex, kind: 'citizen' })
      expect(CitizenId.safeParse(value)).toMatchObject({ success: true, data: value })
    }),
  )
})

test('one wrong digit, or two neighbours exchanged, is always found', () => {
  fc.assert(
    fc.property(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), ({ value }, at, shift) => {
      const digit = (Number(value.charAt(at)) + shift) % 10
      expect(inspectCitizenId(value.slice(0, at) + digit + value.slice(at + 1)).ok).toBe(false)
    }),
  )
  fc.assert(
    fc.property(numbers, fc.nat(15), ({ value }, at) => {
      const exchanged = value.slice(0, at) + value.charAt(at + 1) + value.charAt(at) + value.slice(at + 2)
      expect(inspectCitizenId(exchanged).ok).toBe(exchanged === value)
    }),
  )
})

test('full-width digits, spaces, a small x and an apostrophe are put right', () => {
  for (const raw of [
    '１１０１０５１９４９１２３１００２ｘ',
    "'11010519491231002x",
    ' 110105 19491231 002X\u00a0',
    '110105-19491231-002X',
  ]) {
    expect(inspectCitizenId(raw)).toMatchObject({ ok: true, value: '11010519491231002X' })
  }
})

test('a number of 15 digits becomes 18 and says so', () => {
  expect(inspectCitizenId('110105491231002')).toMatchObject({ ok: true, value: '11010519491231002X', kind: 'legacy15' })
  fc.assert(
    fc.property(numbers, ({ value }) => {
      fc.pre(value.slice(6, 8) === '19')
      expect(inspectCitizenId(value.slice(0, 6) + value.slice(8, 17))).toMatchObject({ value, kind: 'legacy15' })
    }),
  )
})

test('what Excel has damaged is told apart', () => {
  expect(inspectCitizenId('522324198501011000')).toEqual({ ok: false, code: 'CITIZEN_ID_EXCEL_ZEROS' })
  expect(inspectCitizenId('5.22324E+17')).toEqual({ ok: false, code: 'CITIZEN_ID_EXCEL_SCIENTIFIC' })
  expect(inspectCitizenId('5.22324198501011E17')).toEqual({ ok: false, code: 'CITIZEN_ID_EXCEL_SCIENTIFIC' })
})

test('a correct number that ends in 000 is accepted with a warning', () => {
  const ending = Array.from({ length: 999 }, (_, n) => `522324${19_700_000 + 101 + n}`)
    .map((head) => `${head.slice(0, 14)}100`)
    .filter((first) => checkDigit(first) === '0')
    .map((first) => inspectCitizenId(`${first}0`))
    .filter((reading) => reading.ok)
  expect(ending.length).toBeGreaterThan(0)
  for (const reading of ending) expect(reading).toMatchObject({ kind: 'citizen' })
})

test.each([
  ['', 'CITIZEN_ID_EMPTY'],
  [undefined, 'CITIZEN_ID_EMPTY'],
  ['1101051949123100', 'CITIZEN_ID_LENGTH'],
  ['11010519491231002XX', 'CITIZEN_ID_CHARSET'],
  ['1101051949123100X', 'CITIZEN_ID_LENGTH'],
  ['无', 'CITIZEN_ID_CHARSET'],
  ['110105194902300021', 'CITIZEN_ID_DATE'],
  ['110105194912310021', 'CITIZEN_ID_CHECKSUM'],
  ['11010519491231002A', 'CITIZEN_ID_CHARSET'],
])('%s is refused as %s', (raw, code) => {
  expect(inspectCitizenId(raw)).toEqual({ ok: false, code })
})

test('a birth date out of a life is refused when a day is given', () => {
  expect(inspectCitizenId('11010519491231002X', { on: '1949-12-30' })).toEqual({ ok: false, code: 'CITIZEN_ID_AGE' })
  expect(inspectCitizenId('440524188001010014', { on: '2026-11-01' })).toEqual({ ok: false, code: 'CITIZEN_ID_AGE' })
  expect(inspectCitizenId('11010519491231002X', { on: '2026-11-01' }).ok).toBe(true)
})

test('other documents of the same length are told apart', () => {
  const make = (first: string): string => first + checkDigit(first)
  expect(inspectCitizenId(make('81000019900307001'))).toMatchObject({ ok: true, kind: 'residencePermitHmt' })
  expect(inspectCitizenId(make('91115619900307001'))).toMatchObject({ ok: true, kind: 'foreigner' })
})

test('a temporary number carries birth date and sex', () => {
  fc.assert(
    fc.property(
      births,
      fc.constantFrom('1' as const, '2' as const),
      fc.integer({ min: 1, max: 499 }),
      (birthDate, sex, n) => {
        const value = temporaryId('522324', birthDate, sex, n)
        expect(inspectCitizenId(value)).toMatchObject({ ok: true, value, birthDate, sex, kind: 'temporary' })
      },
    ),
  )
  expect(inspectCitizenId('T5223241990')).toEqual({ ok: false, code: 'CITIZEN_ID_LENGTH' })
})

test('reading never throws', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (raw) => typeof inspectCitizenId(raw).ok === 'boolean'),
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9TXx.E+ ]{0,24}$/), (raw) => typeof inspectCitizenId(raw).ok === 'boolean'),
  )
})

test('a zod value is normalised; refusal names the reason', () => {
  expect(CitizenId.parse('１１０１０５１９４９１２３１００２ｘ')).toBe('11010519491231002X')
  expect(CitizenId.safeParse('110105194912310021').error?.issues[0]?.message).toBe('CITIZEN_ID_CHECKSUM')
})

test('a masked number hides the birth date', () => {
  expect(maskCitizenId('11010519491231002X')).toBe('110***********002X')
  expect(maskCitizenId('123')).toBe('***')
})

test('a disability certificate is a number with category and grade', () => {
  expect(inspectDisabilityCertificate('11010519491231002X43')).toMatchObject({
    ok: true,
    citizenId: '11010519491231002X',
    category: '4',
    grade: '3',
    reissue: 0,
  })
  expect(inspectDisabilityCertificate('11010519491231002x43b1')).toMatchObject({ ok: true, reissue: 1 })
  expect(inspectDisabilityCertificate('11010519491231002X83')).toMatchObject({
    code: 'DISABILITY_CERTIFICATE_CATEGORY',
  })
  expect(inspectDisabilityCertificate('11010519491231002X45')).toMatchObject({ code: 'DISABILITY_CERTIFICATE_GRADE' })
  expect(inspectDisabilityCertificate('11010519491231002143')).toMatchObject({ code: 'CITIZEN_ID_CHECKSUM' })
  expect(inspectDisabilityCertificate('11010519491231002X')).toMatchObject({ code: 'DISABILITY_CERTIFICATE_LENGTH' })
})
