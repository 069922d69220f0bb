import { grams } from './names.ts'

/** What a household is found by beside its members' names: character pairs of its number and its room label. */
export function householdSearch(no: string, roomLabel: string | null): string[] {
  const found = new Set([...grams(no), ...(roomLabel === null ? [] : grams(roomLabel))])
  return [...found].filter((gram) => gram.length === 2)
}
