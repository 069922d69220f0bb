import type { FieldMeta } from '@county/core/ledger/field'
import { labelOf } from '@county/kernel/codes/code-table'
import { sayNumber } from '@county/kernel/counted'
import { sayYuan } from '@county/kernel/money'
import { isMonth, sayMonth } from '@county/kernel/month'
import type { Lang } from '@county/kernel/text'
import { uiText } from '../context.ts'
import { unitText } from './unit.ts'

/** A field's value as text in the reader's language; '—' for nothing. Ids of persons and rows give '' (shown as links). */
export function sayValue(meta: FieldMeta | undefined, value: unknown, lang: Lang): string {
  if (value === null || value === undefined || value === '') return '—'
  if (!meta) return typeof value === 'object' ? JSON.stringify(value) : String(value)
  const unit = meta.unit ? unitText(meta.unit, lang) : ''
  switch (meta.kind) {
    case 'code':
      return (meta.codes && labelOf(meta.codes, String(value), lang)) ?? String(value)
    case 'codes':
      return sayCodes(meta, value, lang)
    case 'bool':
      return uiText(lang, value ? 'yes' : 'no')
    case 'money':
      return sayMoney(Number(value), unit, lang)
    case 'int':
    case 'decimal':
      return joinUnit(sayNumber(Number(value)), unit, lang)
    case 'month':
      return isMonth(value) ? sayMonth(value, lang) : String(value)
    case 'person':
    case 'household':
    case 'reference':
      return ''
    default:
      return String(value)
  }
}

function sayCodes(meta: FieldMeta, value: unknown, lang: Lang): string {
  if (!Array.isArray(value) || value.length === 0) return '—'
  const labels = value.map((code) => (meta.codes && labelOf(meta.codes, String(code), lang)) ?? String(code))
  return labels.join(lang === 'en' ? ', ' : '、')
}

function sayMoney(fen: number, unit: string, lang: Lang): string {
  return unit ? joinUnit(sayYuan(fen, { unit: false }), unit, lang) : sayYuan(fen, { lang })
}

function joinUnit(figure: string, unit: string, lang: Lang): string {
  if (!unit) return figure
  return unit === '%' ? `${figure}%` : lang === 'en' ? `${figure} ${unit}` : `${figure}${unit}`
}

/** A moment (ISO, UTC) as the county's wall clock shows it: `2026-11-05 09:30`. */
export function sayMoment(iso: string): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  return clock.format(at).replace(',', '').replaceAll('/', '-')
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
