import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { systemActor } from '@county/api-kit/actor'
import { runCommand } from '@county/api-kit/execute'
import { type Kit, openContext } from '@county/api-kit/kit'
import { command } from '@county/api-kit/verb'
import type { CalendarDay } from '@county/core/calendar'
import { newId } from '@county/kernel/id'
import { z } from 'zod'
import { storeDays } from './calendar.ts'

const Published = z.object({
  holidays: z.record(z.iso.date(), z.string()),
  workdays: z.record(z.iso.date(), z.string()),
})

/** Days of the State Council's yearly notices as the `chinese-days` package carries them, from a year on. */
async function publishedDays(fromYear: number): Promise<CalendarDay[]> {
  const entry = createRequire(import.meta.url).resolve('chinese-days')
  const text = await readFile(path.join(path.dirname(entry), 'chinese-days.json'), 'utf8')
  const { holidays, workdays } = Published.parse(JSON.parse(text))
  const days = (kind: CalendarDay['kind'], table: Record<string, string>) =>
    Object.entries(table).map(([day, names]) => ({ day, kind, name: names.split(',')[1] ?? names }))
  return [...days('holiday', holidays), ...days('workday', workdays)].filter((d) => d.day >= `${fromYear}-01-01`)
}

const seedVerb = command({
  name: 'core.calendar.seed',
  title: { zh: '载入工作日历', en: 'Load the workday calendar' },
  permission: 'core.calendar.manage',
  entity: 'core.calendar_day',
  input: z.object({ fromYear: z.int() }),
  output: z.object({ days: z.int() }),
  async run(c, { fromYear }) {
    const days = await publishedDays(fromYear)
    await storeDays(c, days)
    return { value: { days: days.length }, audit: { entityId: null, after: { fromYear, days: days.length } } }
  },
})

/** Fills an empty calendar with the published days since 2020; a calendar somebody keeps is left alone. */
export async function seedCalendar(kit: Kit): Promise<void> {
  const actor = systemActor('工作日历', '')
  const filled = await openContext(kit, 'core', actor, { readOnly: true }, (c) =>
    c.tx.query(`select 1 from core.calendar_day limit 1`),
  )
  if (!filled.length) await runCommand(kit, seedVerb, actor, { key: newId(), data: { fromYear: 2020 } })
}
