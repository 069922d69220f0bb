import type { FieldMeta } from '@county/core/ledger/field'
import type { ListFilter } from '@county/core/ledger/ledger'
import type { Lang } from '@county/kernel/text'
import { uiText } from '../context.ts'
import { sayValue } from '../values/say-value.ts'

/** A filter in words: `已就业、待业`, `2026-01-01 至 2026-06-30`, `不低于 2,000.00元`. */
export function sayFilter(meta: FieldMeta, filter: ListFilter, lang: Lang): string {
  if ('any' in filter) {
    const one = meta.kind === 'codes' ? { ...meta, kind: 'code' as const } : meta
    const words = filter.any.map((v) => (v === null ? uiText(lang, 'filter.none') : sayValue(one, v, lang)))
    return words.join(lang === 'en' ? ', ' : '、')
  }
  const { from, to } = filter
  const say = (v: unknown) => sayValue(meta, v, lang)
  if (from !== undefined && to !== undefined) return uiText(lang, 'filter.between', { from: say(from), to: say(to) })
  return from !== undefined
    ? uiText(lang, 'filter.from', { from: say(from) })
    : uiText(lang, 'filter.to', { to: say(to) })
}
