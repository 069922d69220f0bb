import { anonymous } from '@county/api-kit/actor'
import { type Kit, openContext } from '@county/api-kit/kit'
import { command, query } from '@county/api-kit/verb'
import { commonErrors, coreErrors } from '@county/core/errors'
import { ModulePause, ReleaseReason } from '@county/core/release'
import type { DomainError } from '@county/kernel/errors'
import { z } from 'zod'

const SELECT = `select module, until, reason, since, by from core.module_pause`

/** Modules whose verbs are closed now. */
export const list = query({
  name: 'core.modulePause.list',
  title: { zh: '暂停的模块', en: 'Paused modules' },
  permission: 'core.release.read',
  input: z.strictObject({}),
  output: z.array(ModulePause),
  run: (c) => c.tx.query(`${SELECT} order by module`),
})

/** Closes a module's verbs on every server, with a reason and, when known, until when. Throws NOT_FOUND. */
export const pause = command({
  name: 'core.modulePause.pause',
  title: { zh: '暂停模块', en: 'Pause a module' },
  permission: 'core.release.manage',
  entity: 'core.module_pause',
  input: z.strictObject({
    module: z.string().max(40),
    until: z.iso.datetime().nullable().default(null),
    reason: ReleaseReason,
  }),
  output: ModulePause,
  async run(c, { module, until, reason }) {
    // Core holds sessions and the way back.
    if (module === 'core' || !c.modules.some((m) => m.id === module)) throw commonErrors.error('NOT_FOUND')
    const value = await c.tx.one<ModulePause>(
      `insert into core.module_pause as p (module, until, reason, since, by) values ($1, $2, $3, $4, $5)
       on conflict (module) do update set until = excluded.until, reason = excluded.reason, by = excluded.by
       returning module, until, reason, since, by`,
      [module, until, reason, c.now, c.actor.name],
    )
    return { value, audit: { entityId: null, after: { module, until }, reason } }
  },
})

/** Opens a module's verbs again; nothing happens when they are open. */
export const resume = command({
  name: 'core.modulePause.resume',
  title: { zh: '恢复模块', en: 'Resume a module' },
  permission: 'core.release.manage',
  entity: 'core.module_pause',
  input: z.strictObject({ module: z.string().max(40), reason: ReleaseReason }),
  output: z.null(),
  async run(c, { module, reason }) {
    await c.tx.query(`delete from core.module_pause where module = $1`, [module])
    return { value: null, audit: { entityId: null, before: { module }, reason } }
  },
})

/** How long a process goes by what it last read. */
const FRESH_MS = 500

/** Answers whether a module is paused now: what to throw, or undefined. Reads the database twice a second at most. */
export function pauseWatch(kit: Kit): (module: string) => Promise<DomainError | undefined> {
  let read = 0
  let pauses: Promise<ModulePause[]> = Promise.resolve([])
  return async (module) => {
    if (Date.now() - read > FRESH_MS) {
      read = Date.now()
      const last = pauses
      pauses = openContext(kit, 'core', anonymous(null), { readOnly: true }, (c) => c.tx.query<ModulePause>(SELECT))
        // Without the database nothing answers anyway.
        .catch(() => last)
    }
    const found = (await pauses).find((p) => p.module === module)
    return found && pausedError(kit, found)
  }
}

function pausedError(kit: Kit, { module, until, reason }: ModulePause): DomainError {
  const title = kit.modules.find((m) => m.id === module)?.manifest.title
  const at = until ? new Date(until) : undefined
  const clock = (locale: string) =>
    at?.toLocaleString(locale, { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' })
  return coreErrors.error('MODULE_PAUSED', {
    module: title?.zh ?? module,
    moduleEn: title?.en ?? module,
    until: at ? `预计 ${clock('zh-CN')} 恢复` : '恢复时间待定',
    untilEn: at ? `expected back ${clock('en-GB')}` : 'it is not known until when',
    reason,
    untilAt: until,
  })
}
