import { readFileSync } from 'node:fs'
import { createPlatform } from '@county/api/platform'
import { systemActor } from '@county/api-kit/actor'
import { runCommand, runVerb } from '@county/api-kit/execute'
import { listVerbs } from '@county/api-kit/verb'
import { upload } from '@county/core-service/file/file-verbs'
import { newId } from '@county/kernel/id'

/** Imports a roster as the wizard does: upload, read, dry run, commit. Tells the milliseconds and the memory at most. */
const [file = '', importer = ''] = process.argv.slice(2)
const platform = await createPlatform({ appUrl: process.env.APP_DATABASE_URL ?? '' })
const actor = systemActor('基准测试', '522324.')
const verbs = new Map(
  platform.kit.modules.flatMap((m) => [...listVerbs(m.id, m.router).values()].map((v) => [v.name, v])),
)
const run = (name: string, data: object) => {
  const verb = verbs.get(name)
  if (!verb) throw new Error(`no verb ${name}`)
  return runVerb(platform.kit, verb, actor, { key: newId(), data }) as Promise<Record<string, any>>
}

const uploaded = upload(platform.config, { purpose: 'import', name: 'roster.xlsx', bytes: readFileSync(file) })
const { id: fileId } = (await runCommand(platform.kit, uploaded, actor, { key: newId(), data: null })) as { id: string }
const from = performance.now()
const batch = await run('residents.import.start', { importer, fileId })
const read = performance.now()
const checked = await run('residents.import.check', { batchId: batch.id })
const dry = performance.now()
if (checked.counts.undecided) await run('residents.import.decide', { batchId: batch.id, rows: 'all', decision: 'take' })
const committed = await run('residents.import.commit', { batchId: batch.id })
const done = performance.now()
await platform.close()
process.send?.({
  ms: done - from,
  parts: `${Math.round(read - from)} + ${Math.round(dry - read)} + ${Math.round(done - dry)}`,
  counts: committed.counts,
  peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
})
process.disconnect?.()
