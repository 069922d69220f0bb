import type { Text } from '@county/kernel/text'
import type { NavGroup } from '../shell/nav.ts'

/** A page found by its name. */
export interface FoundPage {
  href: string
  title: Text
  module: Text
}

/** Pages whose title, module or keywords contain every word typed; titles that begin with it come first. */
export function matchPages(groups: readonly NavGroup[], typed: string, limit = 6): FoundPage[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const first = words[0]!
  return groups
    .flatMap((g) => g.pages.map((p) => ({ href: p.href, title: p.title, module: g.title, keywords: p.keywords })))
    .map((p) => ({
      page: p,
      text: [p.title.zh, p.title.en, p.module.zh, p.module.en, ...p.keywords].join(' ').toLowerCase(),
    }))
    .filter(({ text }) => words.every((w) => text.includes(w)))
    .sort((a, b) => rank(a.page.title, first) - rank(b.page.title, first))
    .slice(0, limit)
    .map(({ page: { href, title, module } }) => ({ href, title, module }))
}

function rank(title: Text, word: string): number {
  const places = [title.zh.toLowerCase().indexOf(word), title.en.toLowerCase().indexOf(word)].filter((i) => i >= 0)
  return places.length ? Math.min(...places) : 100
}
