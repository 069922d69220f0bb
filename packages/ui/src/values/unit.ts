import { UNITS } from '@county/kernel/counted'
import type { Lang } from '@county/kernel/text'

/** A declared unit in the reader's language; a compound unit (元/月) is translated part by part. */
export function unitText(unit: string, lang: Lang): string {
  if (lang !== 'en') return unit in UNITS ? UNITS[unit as keyof typeof UNITS].zh : unit
  return unit
    .split('/')
    .map((part) => (part in UNITS ? UNITS[part as keyof typeof UNITS].en : (EXTRA[part] ?? part)))
    .join('/')
}

/** Units of values that no figure counts in. */
const EXTRA: Record<string, string> = {
  年: 'year',
  日: 'day',
  小时: 'hours',
  岁: 'years old',
  周: 'week',
  学时: 'class hours',
}
