import { createPlatform } from '@county/api/platform'
import { loadDemo } from '@county/cli/demo'
import { seedCalendar } from '@county/core-service/calendar/seed'
import { todayIn } from '@county/kernel/local-date'
import type { Loaded } from './county.ts'

/** Loads the demonstration county into an empty, migrated database, in a process of its own: a large county needs memory. */
const [scale = '1'] = process.argv.slice(2)
const { APP_DATABASE_URL: appUrl = '', ADMIN_DATABASE_URL: adminUrl = '' } = process.env
const platform = await createPlatform({ appUrl, poolSize: 4 })
await seedCalendar(platform.kit)
const from = performance.now()
let lastTable = from
const summary = await loadDemo({
  kit: platform.kit,
  adminUrl,
  scale: Number(scale),
  today: todayIn(new Date()),
  onTable: () => {
    lastTable = performance.now()
  },
})
const seconds = (ms: number) => Math.round(ms / 100) / 10
const loaded: Loaded = {
  households: summary.households,
  persons: summary.persons,
  rows: summary.rows,
  countySeconds: seconds(lastTable - from),
  monthsSeconds: seconds(performance.now() - lastTable),
  peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
}

await platform.close()
process.send?.(loaded)
process.disconnect?.()
