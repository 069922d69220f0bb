import { pinyin } from 'pinyin-pro'

const CACHED = 20_000
const surnames = new Map<string, string[]>()
const syllables = new Map<string, string>()

/** Pinyin of a Chinese name without tones, one syllable a character; letters stay as they are. */
function syllablesOf(name: string): string[] {
  const head = name.slice(0, 2)
  let first = surnames.get(head)
  if (!first) {
    first = pinyin(head, { toneType: 'none', type: 'array', surname: 'head', v: true }) as string[]
    remember(surnames, head, first)
  }
  return [...first, ...[...name.slice(2)].map(syllableOf)]
}

function syllableOf(character: string): string {
  const known = syllables.get(character)
  if (known !== undefined) return known
  const read = pinyin(character, { toneType: 'none', v: true })
  remember(syllables, character, read)
  return read
}

function remember<V>(cache: Map<string, V>, key: string, value: V): void {
  if (cache.size >= CACHED) cache.clear()
  cache.set(key, value)
}

/** What a name is found and sorted by: pinyin and its initials in lower-case letters, and the name's character pairs. */
export function nameKeys(name: string): { pinyin: string; initials: string; search: string[] } {
  const parts = syllablesOf(name).map((part) => part.toLowerCase().replace(/[^a-z]/g, ''))
  return { pinyin: parts.join(''), initials: parts.map((part) => part.charAt(0)).join(''), search: grams(name) }
}

/** Characters and pairs of neighbours of a text in lower case; the same as residents.grams in the database. */
export function grams(text: string): string[] {
  const characters = [...text.toLowerCase()]
  const found = new Set<string>()
  characters.forEach((character, i) => {
    found.add(character)
    if (i + 1 < characters.length) found.add(character + characters[i + 1])
  })
  return [...found]
}

/** Pairs of neighbours of a question; a single character stands for itself. */
export function questionGrams(text: string): string[] {
  const characters = [...text.toLowerCase()]
  if (characters.length < 2) return characters
  return [...new Set(characters.slice(1).map((character, i) => (characters[i] as string) + character))]
}
