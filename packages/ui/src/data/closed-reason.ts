import type { Lang } from '@county/kernel/text'
import { uiText } from '../context.ts'

/** Why a row was closed, in words: reasons set by the system are codes. */
export function sayClosedReason(reason: string | null, lang: Lang): string {
  if (reason === null) return ''
  return reason === 'superseded' ? uiText(lang, 'closed.superseded') : reason
}
