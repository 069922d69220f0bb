import type { Kit } from '@county/api-kit/kit'
import { analyse, type DemoSummary, loadCounty } from './demo/load.ts'
import { addMonthsOfReports } from './demo/months.ts'

/** Where the demo county goes. */
export interface LoadDemo {
  kit: Kit
  adminUrl: string
  scale?: number
  seed?: number
  /** Day on which the demo plays. */
  today: string
  onTable?: (table: string, rows: number) => void
}

/** Loads the demo county with a year of closed months into an empty, migrated database. */
export async function loadDemo({ kit, ...options }: LoadDemo): Promise<DemoSummary> {
  const summary = await loadCounty({ ...options, cipher: kit.cipher, now: kit.clock() })
  await analyse(options.adminUrl)
  await addMonthsOfReports(kit, options.adminUrl, options.today, options.seed ?? 15)
  return summary
}
