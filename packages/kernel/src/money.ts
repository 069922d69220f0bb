import { z } from 'zod'
import { halfWidth, tidy } from './normalise.ts'
import type { Lang } from './text.ts'

/** An amount of money in fen (分), a safe integer; negative for a return of money. */
export const Money = z.int()
export type Money = number

/** Why an amount was refused. */
export type MoneyProblem = 'MONEY_EMPTY' | 'MONEY_UNREADABLE' | 'MONEY_TOO_PRECISE' | 'MONEY_TOO_LARGE'

/** An amount that was read, in fen, or the reason it was not. */
export type MoneyReading = { ok: true; value: Money } | { ok: false; code: MoneyProblem }

/** The scales money is told in. */
export type MoneyScale = '元' | '万元' | '亿元'

const SCALE_FEN: Record<MoneyScale, bigint> = {
  元: 100n,
  万元: 1_000_000n,
  亿元: 10_000_000_000n,
}
const SCALE_EN: Record<MoneyScale, string> = {
  元: 'yuan',
  万元: '10,000 yuan',
  亿元: '100 million yuan',
}
const AMOUNT =
  /^(?:人民币)?[¥]?\s*(-?)\s*(?:人民币)?[¥]?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*(元|万元|亿元|万|亿)?(?:整|正)?$/

/**
 * Reads an amount in yuan as people write it ('1,234.5元', '￥20', '1.2万', '0.35亿元') into fen, exactly.
 * `scale` is the unit of a bare number (a column headed 万元). An amount finer than a fen is refused, not rounded;
 * for a number, the noise of binary fractions (below a millionth of a fen) is not taken for precision. Never throws.
 */
export function parseYuan(raw: unknown, options: { scale?: MoneyScale } = {}): MoneyReading {
  if (raw === null || raw === undefined) return problem('MONEY_EMPTY')
  const scale = options.scale ?? '元'
  if (typeof raw === 'number') return fromNumber(raw, scale)
  if (typeof raw !== 'string') return problem('MONEY_UNREADABLE')
  const s = tidy(halfWidth(raw)).replace(/[¥￥]/g, '¥')
  if (s === '') return problem('MONEY_EMPTY')
  const match = AMOUNT.exec(s)
  if (!match) return problem('MONEY_UNREADABLE')
  const unit = match[4]
  const told = unit === undefined ? scale : unit === '元' ? '元' : unit.startsWith('万') ? '万元' : '亿元'
  return exact(match[1] === '-', (match[2] ?? '').replaceAll(',', ''), match[3] ?? '', told)
}

/** An amount of fen in words of figures: '1,234.50元', '12.35万元'. Digits beyond `digits` (2) are rounded half up. */
export function sayYuan(
  fen: Money,
  options: {
    scale?: MoneyScale
    digits?: number
    unit?: boolean
    lang?: Lang
  } = {},
): string {
  const { scale = '元', digits = 2, unit = true, lang = 'zh-CN' } = options
  const figure = decimal(BigInt(fen), SCALE_FEN[scale], digits)
  if (!unit) return figure
  return lang === 'en' ? `${figure} ${SCALE_EN[scale]}` : `${figure}${scale}`
}

/** Sum of amounts in fen. Throws RangeError beyond the safe integers. */
export function sumMoney(amounts: Iterable<Money>): Money {
  let sum = 0
  for (const amount of amounts) {
    sum += amount
    if (!Number.isSafeInteger(sum)) throw new RangeError('the sum is not an exact amount')
  }
  return sum
}

function fromNumber(value: number, scale: MoneyScale): MoneyReading {
  if (!Number.isFinite(value)) return problem('MONEY_UNREADABLE')
  const fen = value * Number(SCALE_FEN[scale])
  const rounded = Math.round(fen)
  if (!Number.isSafeInteger(rounded)) return problem('MONEY_TOO_LARGE')
  if (Math.abs(fen - rounded) > Math.max(1e-6, Math.abs(fen) * 1e-12)) return problem('MONEY_TOO_PRECISE')
  return { ok: true, value: rounded === 0 ? 0 : rounded }
}

function exact(negative: boolean, whole: string, fraction: string, scale: MoneyScale): MoneyReading {
  if (whole.length + fraction.length > 40) return problem('MONEY_TOO_LARGE')
  const base = 10n ** BigInt(fraction.length)
  const scaled = BigInt(whole + fraction) * SCALE_FEN[scale]
  if (scaled % base !== 0n) return problem('MONEY_TOO_PRECISE')
  const fen = scaled / base
  if (fen > BigInt(Number.MAX_SAFE_INTEGER)) return problem('MONEY_TOO_LARGE')
  return { ok: true, value: negative && fen > 0n ? -Number(fen) : Number(fen) }
}

function decimal(fen: bigint, unit: bigint, digits: number): string {
  const base = 10n ** BigInt(digits)
  const size = fen < 0n ? -fen : fen
  const rounded = (size * base * 2n + unit) / (unit * 2n)
  const whole = (rounded / base).toString().replace(/\B(?=(\d{3})+$)/g, ',')
  const fraction = digits > 0 ? `.${(rounded % base).toString().padStart(digits, '0')}` : ''
  return `${fen < 0n && rounded > 0n ? '-' : ''}${whole}${fraction}`
}

function problem(code: MoneyProblem): MoneyReading {
  return { ok: false, code }
}
