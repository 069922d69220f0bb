import { rangeOf, readCursor, writeCursor } from '@county/api-kit/keyset'
import { query } from '@county/api-kit/verb'
import { ListUnvisited, UnvisitedCards } from '@county/employment/service-card/verbs'
import { addMonths } from '@county/kernel/local-date'
import { monthOf } from '@county/kernel/month'
import { settingOn } from '../rule/read-rules.ts'
import { CARDS, type CardRow, toCard, withDetails } from './cards.ts'

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
    const after = readCursor(asked.cursor, 2)
    const { of, count, rows } = await c.tx.one<{ of: number; count: number; rows: (CardRow & { since: string })[] }>(
      `with cards as materialized (${CARDS}),
       visited as materialized (select v.person_id, max(v.checked_on) as visited_on from employment.service_card_check v
         where v.method = 'visit' and v.closed_on is null and v.checked_on <= $1::date group by v.person_id),
       late as materialized (select k.*, coalesce(v.visited_on, k.opened_on) as since
         from cards k left join visited v on v.person_id = k.person_id
         where coalesce(v.visited_on, k.opened_on) <= $5::date),
       page as (${withDetails(`select * from late k where $6::date is null or (k.since, k.record_id) > ($6, $7::uuid)
         order by k.since, k.record_id limit $8`)})
       select (select count(*)::int from cards) as of, (select count(*)::int from late) as count,
         (select coalesce(json_agg(k order by k.since, k.record_id), '[]') from page k) as rows`,
      [
        c.today,
        monthOf(c.today),
        range.from,
        range.to,
        addMonths(c.today, -months),
        after?.[0] ?? null,
        after?.[1] ?? null,
        asked.limit + 1,
      ],
    )
    const page = rows.slice(0, asked.limit)
    const last = page.at(-1)
    const next = rows.length > asked.limit && last ? writeCursor([last.since, last.record_id]) : null
    return { rows: page.map(toCard), next, of, count, months }
  },
})
