import type { Lang } from '@county/kernel/text'

const ZONE = 'Asia/Shanghai'

/** A day in the county's zone with its weekday: '2026-11-05 星期四', '2026-11-05 Thursday'. */
export function sayDay(moment: Date, lang: Lang): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(moment)
  const weekday = new Intl.DateTimeFormat(lang, { timeZone: ZONE, weekday: 'long' }).format(moment)
  return `${day} ${weekday}`
}
