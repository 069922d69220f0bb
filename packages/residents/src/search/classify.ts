import { halfWidth, tidy } from '@county/kernel/normalise'

/** What somebody may mean by what was typed into search. */
export interface SearchIntent {
  /** The text without spaces, half-width, lower case. */
  text: string
  /** Part of a name: Chinese characters. */
  name: boolean
  /** Pinyin or initials. */
  letters: boolean
  /** Household number, room label or part of one. */
  code: boolean
  /** Whole citizen or temporary number. */
  wholeNumber: string | null
  /** Last four characters of a citizen number. */
  tail: string | null
  /** Mobile number. */
  phone: string | null
}

/** Reads a search: which of the indexes are worth asking. An empty text asks nothing. */
export function classifySearch(raw: string): SearchIntent {
  const text = tidy(halfWidth(raw)).replace(/\s/g, '').toLowerCase()
  const upper = text.toUpperCase()
  const plain = upper.replace(/-/g, '')
  return {
    text,
    name: /[^\u0020-\u007f]/.test(text),
    letters: /^[a-z]+$/.test(text),
    code: /\d/.test(text),
    wholeNumber: /^(\d{17}[\dX]|T\d{17}|\d{15})$/.test(upper) ? upper : null,
    tail: /^\d{3}[\dX]$/.test(upper) ? upper : null,
    phone: /^1[3-9]\d{9}$/.test(plain) ? plain : null,
  }
}
