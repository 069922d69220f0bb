import { allows } from '@county/api-kit/actor'
import { query } from '@county/api-kit/verb'
import { z } from 'zod'

const Found = z.object({
  module: z.string(),
  href: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  moduleTitle: z.object({ zh: z.string(), en: z.string() }),
})

/** Pages whose title, module or keywords hold the text, among those the caller may open; at most 20. */
export const pages = query({
  name: 'core.search.pages',
  title: { zh: '搜索页面', en: 'Search pages' },
  permission: 'signedIn',
  input: z.strictObject({ text: z.string().trim().min(1).max(50) }),
  output: z.array(Found),
  async run(c, { text }) {
    const wanted = text.toLowerCase()
    const found: z.infer<typeof Found>[] = []
    for (const { manifest } of c.modules)
      for (const page of manifest.pages) {
        if (page.path.includes(':') || !allows(c.actor, page.permission)) continue
        const words = [page.title.zh, page.title.en, manifest.title.zh, manifest.title.en, ...(page.keywords ?? [])]
        if (!words.some((w) => w.toLowerCase().includes(wanted))) continue
        const href = page.path ? `${manifest.basePath}/${page.path}` : manifest.basePath
        found.push({ module: manifest.id, href, title: page.title, moduleTitle: manifest.title })
      }
    return found.slice(0, 20)
  },
})
