import { parseYuan, sayYuan } from '@county/kernel/money'

/** What an amount's text means: fen, nothing, or a reason why it can't be read. */
export type MoneyText = { fen: number | null } | { problem: string }

/** Reads what was typed as yuan into fen: `1,234.5`, `1.2万`; empty is nothing. */
export function readMoney(text: string): MoneyText {
  if (text.trim() === '') return { fen: null }
  const reading = parseYuan(text)
  return reading.ok ? { fen: reading.value } : { problem: reading.code }
}

/** An amount as it stands in its input: `1,234.50`; a whole one without decimals. */
export function showMoney(fen: unknown): string {
  if (typeof fen !== 'number') return ''
  return sayYuan(fen, { unit: false, digits: fen % 100 === 0 ? 0 : 2 })
}
