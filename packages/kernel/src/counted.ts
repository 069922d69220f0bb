import { z } from 'zod'
import { DomainError } from './errors.ts'
import type { Lang, Text } from './text.ts'

/**
 * Units figures are counted in. 人 (distinct persons) and 人次 (occasions) are different units and are never added.
 * `additive: false` marks units whose values cannot be summed at all.
 */
export const UNITS = {
  人: { zh: '人', en: 'persons' },
  人次: { zh: '人次', en: 'person-times' },
  户: { zh: '户', en: 'households' },
  户次: { zh: '户次', en: 'household-times' },
  套: { zh: '套', en: 'homes' },
  间: { zh: '间', en: 'rooms' },
  栋: { zh: '栋', en: 'buildings' },
  场: { zh: '场', en: 'events' },
  场次: { zh: '场次', en: 'sessions' },
  期: { zh: '期', en: 'courses' },
  次: { zh: '次', en: 'times' },
  件: { zh: '件', en: 'cases' },
  项: { zh: '项', en: 'items' },
  个: { zh: '个', en: 'units' },
  家: { zh: '家', en: 'establishments' },
  所: { zh: '所', en: 'institutions' },
  支: { zh: '支', en: 'teams' },
  名: { zh: '名', en: 'staff' },
  份: { zh: '份', en: 'copies' },
  本: { zh: '本', en: 'certificates' },
  张: { zh: '张', en: 'cards' },
  台: { zh: '台', en: 'devices' },
  辆: { zh: '辆', en: 'vehicles' },
  处: { zh: '处', en: 'places' },
  条: { zh: '条', en: 'entries' },
  批: { zh: '批', en: 'batches' },
  宗: { zh: '宗', en: 'parcels' },
  棒: { zh: '棒', en: 'mushroom logs' },
  头: { zh: '头', en: 'head' },
  羽: { zh: '羽', en: 'birds' },
  株: { zh: '株', en: 'plants' },
  吨: { zh: '吨', en: 'tonnes' },
  公斤: { zh: '公斤', en: 'kg' },
  亩: { zh: '亩', en: 'mu' },
  平方米: { zh: '平方米', en: 'm²' },
  公里: { zh: '公里', en: 'km' },
  元: { zh: '元', en: 'yuan' },
  万元: { zh: '万元', en: '10,000 yuan' },
  天: { zh: '天', en: 'days' },
  月: { zh: '个月', en: 'months' },
  分: { zh: '分', en: 'points' },
  '%': { zh: '%', en: '%' },
} as const satisfies Record<string, Text>

/** A unit of counting, by its Chinese name. */
export type Unit = keyof typeof UNITS
export const Unit = z.enum(Object.keys(UNITS) as [Unit, ...Unit[]])

/** A value with its unit; the value is in the unit itself (元, not fen; 45.5 for 45.5 %). */
export const Counted = z.object({ value: z.number(), unit: Unit })
export type Counted = z.infer<typeof Counted>

const NOT_ADDITIVE: ReadonlySet<Unit> = new Set<Unit>(['%'])

/** Sum of two values of one unit. Throws UNIT_MISMATCH when units differ, UNIT_NOT_ADDITIVE for a percentage. */
export function add(a: Counted, b: Counted): Counted {
  return combine(a, b, a.value + b.value)
}

/** Difference of two values of one unit. Throws UNIT_MISMATCH when units differ; percentages may be compared. */
export function subtract(a: Counted, b: Counted): Counted {
  assertSameUnit(a.unit, b.unit)
  return { value: settle(a.value - b.value), unit: a.unit }
}

/** Sum of values that must all have `unit`; zero of that unit when there are none. Throws as add does. */
export function sum(values: Iterable<Counted>, unit: Unit): Counted {
  let total: Counted = { value: 0, unit }
  for (const value of values) total = add(total, value)
  return total
}

/** Throws UNIT_MISMATCH when two units differ. */
function assertSameUnit(a: Unit, b: Unit): void {
  if (a !== b)
    throw new DomainError('UNIT_MISMATCH', {
      status: 'UNPROCESSABLE',
      params: { left: a, right: b },
    })
}

/** A counted value in words: '1,234人次', '45.5%', '1,234 person-times'. */
export function sayCounted(counted: Counted, lang: Lang): string {
  const figure = sayNumber(counted.value)
  if (counted.unit === '%') return `${figure}%`
  return lang === 'en' ? `${figure} ${UNITS[counted.unit].en}` : `${figure}${UNITS[counted.unit].zh}`
}

/** A number with thousands separators and at most `digits` (2) decimals, without trailing zeros. */
export function sayNumber(value: number, digits = 2): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(digits).split('.')
  const kept = fraction.replace(/0+$/, '')
  const figure = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (kept === '' ? '' : `.${kept}`)
  return value < 0 && figure !== '0' ? `-${figure}` : figure
}

function combine(a: Counted, b: Counted, value: number): Counted {
  assertSameUnit(a.unit, b.unit)
  if (NOT_ADDITIVE.has(a.unit)) {
    throw new DomainError('UNIT_NOT_ADDITIVE', {
      status: 'UNPROCESSABLE',
      params: { unit: a.unit },
    })
  }
  return { value: settle(value), unit: a.unit }
}

/** Removes the noise of binary fractions; no unit is finer than a millionth. */
function settle(value: number): number {
  return Number.isInteger(value) || Math.abs(value) > 9e9 ? value : Math.round(value * 1e6) / 1e6
}
