import { allows } from '@county/api-kit/actor'
import type { ServerModule } from '@county/api-kit/module'
import { type Context, query } from '@county/api-kit/verb'
import { AllDue, type DueItem } from '@county/core/home'
import { z } from 'zod'

/** A module that takes longer is left out, so that the page does not wait for one. */
const LONGEST = '3s'

/**
 * What is due in all modules: one request, however many modules there are. Each module is asked under its own role and
 * behind a savepoint; one that fails, is slow or is paused is named, and the others' items are there.
 */
export const all = query({
  name: 'core.due.all',
  title: { zh: '全部待办', en: 'Everything due' },
  permission: 'signedIn',
  input: z.strictObject({ limit: z.int().min(1).max(200).default(50) }),
  output: AllDue,
  async run(c, { limit }) {
    const paused = await c.tx.query<{ module: string }>(`select module from core.module_pause`)
    const modules = c.modules.filter((m) => m.due && Object.keys(m.permissions).some((p) => allows(c.actor, p)))
    const answer: AllDue = { items: [], more: false, failed: [] }
    for (const module of modules) {
      const found = paused.some((p) => p.module === module.id) ? undefined : await ask(c, module, limit)
      if (!found) answer.failed.push(module.id)
      else if (found.length >= limit) answer.more = true
      answer.items.push(...(found ?? []))
    }
    return answer
  },
})

/** What is due in a module; undefined when it cannot say. */
async function ask(c: Context, module: ServerModule, limit: number): Promise<DueItem[] | undefined> {
  try {
    return await c.tx.savepoint(async () => {
      await c.tx.query(`set local statement_timeout = '${LONGEST}'`)
      return c.asModule(module.id, async (own) => (await module.due?.(own, limit)) ?? [])
    })
  } catch {
    return undefined
  }
}
