import { query } from '@county/api-kit/verb'
import { ListUnvisited, UnvisitedCards } from '@county/employment/service-card/verbs'
import { addMonths } from '@county/kernel/local-date'
import { monthOf } from '@county/kernel/month'
import { rangeOf, readCursor, writeCursor } from '../keyset.ts'
import { settingOn } from '../rule/read-rules.ts'
import { CARDS, type CardRow, toCard } from './cards.ts'

/** Cards that nobody visited in person for the months in force, longest first. */
export const listUnvisited = query({
  name: 'employment.serviceCard.listUnvisited',
  title: { zh: '久未入户的服务卡', en: 'Cards not visited' },
  permission: 'employment.labour.read',
  input: ListUnvisited,
  output: UnvisitedCards,
  async run(c, asked) {
    const months = await settingOn(c, 'visitGapMonths', c.today)
    const range = rangeOf(c, asked.area)
    const args = [c.today, monthOf(c.today), range.from, range.to]
    const since = `coalesce(k.last_visit_on, k.opened_on)`
    const late = `select k.*, ${since} as since from (${CARDS}) k`
    const after = readCursor(asked.cursor, 2)
    const limit = addMonths(c.today, -months)
    const rows = await c.tx.query<CardRow & { since: string }>(
      `select * from (${late}) k where k.since <= $5::date and ($6::date is null or (k.since, k.record_id) > ($6, $7::uuid))
       order by k.since, k.record_id limit $8`,
      [...args, limit, after?.[0] ?? null, after?.[1] ?? null, asked.limit + 1],
    )
    const total = await c.tx.one<{ of: number; count: number }>(
      `select count(*)::int as of, (count(*) filter (where k.since <= $5::date))::int as count from (${late}) k`,
      [...args, limit],
    )
    const page = rows.slice(0, asked.limit)
    const last = page.at(-1)
    const next = rows.length > asked.limit && last ? writeCursor([last.since, last.record_id]) : null
    return { rows: page.map(toCard), next, ...total, months }
  },
})
