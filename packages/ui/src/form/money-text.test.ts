import { expect, test } from 'vitest'
import { readMoney, showMoney } from './money-text.ts'

test('yuan are typed, fen are kept', () => {
  expect(readMoney('1,234.5')).toEqual({ fen: 123450 })
  expect(readMoney('1.2万')).toEqual({ fen: 1_200_000 })
  expect(readMoney('  ')).toEqual({ fen: null })
})

test('what is finer than a fen or no amount is told, not rounded', () => {
  expect(readMoney('1.234')).toEqual({ problem: 'MONEY_TOO_PRECISE' })
  expect(readMoney('两千')).toEqual({ problem: 'MONEY_UNREADABLE' })
})

test('an amount is shown with separators', () => {
  expect(showMoney(123450)).toBe('1,234.50')
  expect(showMoney(200000)).toBe('2,000')
  expect(showMoney(null)).toBe('')
})
