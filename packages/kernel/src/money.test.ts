import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Money, parseYuan, sayYuan, sumMoney } from './money.ts'

test.each([
  ['1,234.5元', 123_450],
  ['1.2万', 1_200_000],
  ['0.35亿元', 3_500_000_000],
  ['￥20', 2000],
  ['１２．５０', 1250],
  ['-3.07', -307],
  ['人民币 100 元整', 10_000],
  [19.99, 1999],
  [0.1 + 0.2, 30],
  ['-0', 0],
])('%s is %i fen', (raw, fen) => {
  expect(parseYuan(raw)).toEqual({ ok: true, value: fen })
})

test.each([
  ['', 'MONEY_EMPTY'],
  [null, 'MONEY_EMPTY'],
  ['约100', 'MONEY_UNREADABLE'],
  ['1,23.4', 'MONEY_UNREADABLE'],
  ['1.234', 'MONEY_TOO_PRECISE'],
  [0.001, 'MONEY_TOO_PRECISE'],
  ['99999999999亿', 'MONEY_TOO_LARGE'],
  [Number.NaN, 'MONEY_UNREADABLE'],
  [{}, 'MONEY_UNREADABLE'],
])('%s is refused as %s', (raw, code) => {
  expect(parseYuan(raw)).toEqual({ ok: false, code })
})

test('a column headed 万元 gives bare numbers that scale', () => {
  expect(parseYuan('12.5', { scale: '万元' })).toEqual({ ok: true, value: 12_500_000 })
  expect(parseYuan(12.5, { scale: '万元' })).toEqual({ ok: true, value: 12_500_000 })
  expect(parseYuan('12.5元', { scale: '万元' })).toEqual({ ok: true, value: 1250 })
})

test('amounts are told exactly, rounded half up', () => {
  expect(sayYuan(123_450)).toBe('1,234.50元')
  expect(sayYuan(-5)).toBe('-0.05元')
  expect(sayYuan(12_345_000, { scale: '万元' })).toBe('12.35万元')
  expect(sayYuan(1, { scale: '亿元' })).toBe('0.00亿元')
  expect(sayYuan(-1, { scale: '亿元' })).toBe('0.00亿元')
  expect(sayYuan(1000_00, { unit: false, digits: 0 })).toBe('1,000')
  expect(sayYuan(100, { lang: 'en' })).toBe('1.00 yuan')
})

test('what is told is read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e14, max: 1e14 }), (fen) => {
      expect(parseYuan(sayYuan(fen))).toEqual({ ok: true, value: fen === 0 ? 0 : fen })
    }),
  )
})

test('reading never throws', () => {
  fc.assert(fc.property(fc.anything(), (raw) => typeof parseYuan(raw).ok === 'boolean'))
  fc.assert(fc.property(fc.string(), (raw) => typeof parseYuan(raw).ok === 'boolean'))
})

test('sums stay exact or are refused', () => {
  expect(sumMoney([1, 2, 3])).toBe(6)
  expect(() => sumMoney([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError)
  expect(Money.safeParse(1.5).success).toBe(false)
})
