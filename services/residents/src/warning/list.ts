import { Params } from '@county/api-kit/sql'
import { query } from '@county/api-kit/verb'
import { WarningCard, WarningFilter } from '@county/residents/warning/warning'
import { z } from 'zod'
import { conditions, readWarnings } from './read.ts'

/** Warnings in the officer's area; a department's own alone. */
export const listWarnings = query({
  name: 'residents.warning.list',
  title: { zh: '查询预警', en: 'List warnings' },
  permission: 'residents.warning.read',
  input: WarningFilter.extend({
    cursor: z.string().max(20).optional(),
    limit: z.int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(WarningCard), next: z.string().nullable(), count: z.int() }),
  async run(c, { cursor, limit, ...asked }) {
    const offset = Math.min(Number(cursor) || 0, 100_000)
    const rows = await readWarnings(c, asked, { limit: limit + 1, offset })
    const p = new Params()
    const { n } = await c.tx.one<{ n: number }>(
      `select count(*)::int as n from residents.warning w where ${conditions(c, asked, p)}`,
      p.values,
    )
    return { rows: rows.slice(0, limit), next: rows.length > limit ? String(offset + limit) : null, count: n }
  },
})

/** What is to be asked in a household, and what was answered in the last two years. */
export const householdWarnings = query({
  name: 'residents.warning.household',
  title: { zh: '一户预警', en: 'Warnings of a household' },
  permission: 'residents.warning.read',
  input: z.object({ householdId: z.uuid() }),
  output: z.object({ today: z.string(), warnings: z.array(WarningCard) }),
  async run(c, { householdId }) {
    return { today: c.today, warnings: await readWarnings(c, { state: 'all', householdId }, { limit: 40 }) }
  },
})
