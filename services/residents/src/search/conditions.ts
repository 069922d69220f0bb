import type { Params } from '@county/api-kit/sql'
import type { Cipher } from '@county/db/cipher'
import { inspectCitizenId } from '@county/kernel/citizen-id'
import { classifySearch } from '@county/residents/search/classify'
import { questionGrams } from '../shared/names.ts'
import { numberIndex, phoneIndex, tailIndex } from '../shared/numbers.ts'

/** After every letter: the end of a range of words that begin alike. */
const AFTER_LETTERS = '{'
/** No name has more characters than this. */
const MOST_INITIALS = 6

/** What a search of persons can match. */
export type PersonPart = 'name' | 'pinyin' | 'number' | 'phone'

/** Condition on persons `p` for a typed search; each part is answered by an index. Nothing typed matches nobody. */
export function personSearch(cipher: Cipher, raw: string, params: Params): string {
  const parts = (['name', 'pinyin', 'number', 'phone'] as const).flatMap((part) =>
    personSearchParts(cipher, raw, params, part),
  )
  const intent = classifySearch(raw)
  if (intent.code && intent.wholeNumber === null)
    parts.push(`p.household_id in (select h.id from residents.household h where ${householdSearch(raw, params)})`)
  return parts.length > 0 ? `(${parts.join(' or ')})` : 'false'
}

/** The conditions of one kind of match; none when the text cannot mean it. */
export function personSearchParts(cipher: Cipher, raw: string, params: Params, part: PersonPart): string[] {
  const intent = classifySearch(raw)
  const { text } = intent
  if (part === 'name')
    return intent.name
      ? [`(p.search @> ${params.add(questionGrams(text))}::text[] and strpos(lower(p.name), ${params.add(text)}) > 0)`]
      : []
  if (part === 'pinyin') {
    if (!intent.letters) return []
    const [from, to] = [params.add(text), params.add(text + AFTER_LETTERS)]
    const pinyin = `(p.name_pinyin >= ${from} and p.name_pinyin < ${to})`
    return text.length <= MOST_INITIALS ? [pinyin, `(p.initials >= ${from} and p.initials < ${to})`] : [pinyin]
  }
  if (part === 'phone') return intent.phone ? [`p.phone_index = ${params.add(phoneIndex(cipher, intent.phone))}`] : []
  const found: string[] = []
  if (intent.tail) found.push(`p.id_tail_index = ${params.add(tailIndex(cipher, intent.tail))}`)
  if (intent.wholeNumber?.startsWith('T')) found.push(`p.temp_number = ${params.add(intent.wholeNumber)}`)
  else if (intent.wholeNumber) {
    const reading = inspectCitizenId(intent.wholeNumber)
    if (reading.ok) found.push(`p.id_number_index = ${params.add(numberIndex(cipher, reading.value))}`)
  }
  return found
}

/** Condition on households `h` for part of a number or room label, or of the head's name. */
export function householdSearch(raw: string, params: Params): string {
  const { text, letters } = classifySearch(raw)
  if (text === '') return 'false'
  if (letters) return `(h.head_pinyin >= ${params.add(text)} and h.head_pinyin < ${params.add(text + AFTER_LETTERS)})`
  if (text.length < 2) return `h.head_name = ${params.add(text)}`
  const plain = params.add(text)
  return `(h.search @> ${params.add(questionGrams(text))}::text[]
    and (strpos(lower(h.no), ${plain}) > 0 or strpos(lower(h.room_label), ${plain}) > 0))`
}
