/** How a covenant was voted on. */
export interface Adoption {
  eligible: number
  present: number
  inFavour: number
}

/**
 * Whether it was adopted: more than half of those entitled were there, and more than half of those present were in favour
 * (城市居民委员会组织法第十条、第十五条：居民会议有过半数参加才能举行，由出席人的过半数通过).
 */
export function isAdopted({ eligible, present, inFavour }: Adoption): boolean {
  return present <= eligible && inFavour <= present && present * 2 > eligible && inFavour * 2 > present
}

/** The parts of a text to print: one a line, empty lines left out. */
export function paragraphs(content: string): string[] {
  return content
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
