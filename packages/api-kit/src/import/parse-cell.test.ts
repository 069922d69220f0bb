import { type FieldMeta, field, fieldMeta } from '@county/core/ledger/field'
import { checkDigit } from '@county/kernel/citizen-id'
import type { Cell, CellKind } from '@county/office/read-workbook'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { parseCell } from './parse-cell.ts'

const label = { label: { zh: '项', en: 'Item' } }
const codes = {
  id: 'kinds',
  title: label.label,
  items: [
    { code: 'a', zh: '甲类', en: 'First', aliases: ['一类'] },
    { code: 'b', zh: '乙类', en: 'Second' },
  ],
}
const cell = (text: string, kind: CellKind = 'text', number?: number): Cell =>
  ({ text, kind, address: 'C7', ...(number === undefined ? {} : { number }) }) as Cell
const read = (type: z.ZodType, text: string, kind?: CellKind) => {
  const reading = parseCell(fieldMeta(type), cell(text, kind))
  return reading.ok ? reading.value : reading.code
}
const number17 = '52232419900101001'
const citizen = number17 + checkDigit(number17)

const TYPES = {
  text: field.text(label),
  longText: field.longText({ ...label, max: 30 }),
  code: field.code({ ...label, codes }),
  codes: field.codes({ ...label, codes }),
  date: field.date(label),
  month: field.month(label),
  money: field.money(label),
  decimal: field.decimal({ ...label, max: 100 }),
  int: field.int({ ...label, min: 1, max: 50 }),
  bool: field.bool(label),
  citizenId: field.citizenId(label),
  phone: field.phone(label),
} as const

describe('a cell', () => {
  test.each<[keyof typeof TYPES, string, unknown]>([
    ['text', ' 走　访 ', '走 访'],
    ['code', '一类', 'a'],
    ['code', '乙类 ', 'b'],
    ['code', '丙类', 'CODE_UNKNOWN'],
    ['codes', '甲类、乙类；甲类', ['a', 'b']],
    ['date', '2026年3月5日', '2026-03-05'],
    ['date', '２０２６．３．５', '2026-03-05'],
    ['date', '2026-02-30', 'DATE_UNREADABLE'],
    ['month', '2026年3月', '2026-03'],
    ['month', '2026.13', 'MONTH_UNREADABLE'],
    ['money', '1,234.50', 123_450],
    ['money', '三千', 'MONEY_UNREADABLE'],
    ['money', '-5', 'MONEY_OUT_OF_RANGE'],
    ['int', '12', 12],
    ['int', '0', 'NUMBER_OUT_OF_RANGE'],
    ['int', '1.5', 'NUMBER_UNREADABLE'],
    ['int', '0x10', 'NUMBER_UNREADABLE'],
    ['int', '1e1', 'NUMBER_UNREADABLE'],
    ['bool', '√', true],
    ['bool', '否', false],
    ['bool', '也许', 'BOOL_UNREADABLE'],
    ['citizenId', citizen.toLowerCase(), citizen],
    ['phone', '0859-7610001', '0859-7610001'],
    ['phone', '无', 'PHONE_UNREADABLE'],
  ])('as %s: %j', (kind, text, expected) => {
    expect(read(TYPES[kind], text)).toEqual(expected)
  })

  test('that is blank is nothing, and one that holds an error is refused', () => {
    for (const [kind, type] of Object.entries(TYPES)) {
      expect([kind, parseCell(fieldMeta(type), undefined)]).toEqual([kind, { ok: true, value: null }])
      expect([kind, read(type, '', 'empty'), read(type, '　 ')]).toEqual([kind, null, null])
      expect([kind, read(type, '#REF!', 'error')]).toEqual([kind, 'CELL_ERROR'])
      expect([kind, read(type, '', 'formula-empty')]).toEqual([kind, 'CELL_NOT_COMPUTED'])
    }
  })

  test('with a citizen number stored as a number has lost its last digits', () => {
    const reading = parseCell(fieldMeta(TYPES.citizenId), cell('522324199001010000', 'number', 522324199001010000))
    expect(reading).toMatchObject({ ok: false, code: 'ID_DAMAGED' })
  })

  test('never has a long number repeated in a message', () => {
    for (const type of [TYPES.code, TYPES.codes, TYPES.date, TYPES.month, TYPES.money, TYPES.int, TYPES.bool]) {
      const reading = parseCell(fieldMeta(type), cell(`${citizen}x`))
      expect(reading.ok).toBe(false)
      expect(JSON.stringify(reading)).not.toContain(citizen.slice(0, 12))
    }
  })
})

test('whatever is read, the field takes: an import stores nothing that typing would refuse', () => {
  const snippet = fc.constantFrom(
    '1',
    '-',
    '.',
    '2026',
    '年',
    '月',
    '99',
    '甲类',
    '、',
    ' ',
    'e',
    'x',
    ',',
    '元',
    '万',
    '0',
    'T',
  )
  const text = fc.oneof(
    fc.array(snippet, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.string({ maxLength: 120 }),
    fc.integer().map(String),
    fc.double({ noNaN: true }).map(String),
    fc.constantFrom(citizen, '13800138000', '2026-11-05', '45966', '1900-01-00', '9'.repeat(20)),
  )
  const kind = fc.constantFrom<CellKind>('text', 'number')
  fc.assert(
    fc.property(fc.constantFrom(...Object.entries(TYPES)), text, kind, ([name, type], raw, stored) => {
      const number = stored === 'number' ? Number(raw) : undefined
      const reading = parseCell(fieldMeta(type) as FieldMeta, cell(raw, stored, number))
      if (!reading.ok || reading.value === null) return
      expect([name, raw, type.safeParse(reading.value).success]).toEqual([name, raw, true])
    }),
    { numRuns: 3000, seed: 21 },
  )
})
