import { rangeOf, readCursor, writeCursor } from '@county/api-kit/keyset'
import { query } from '@county/api-kit/verb'
import { DueCards, ListDueCards } from '@county/employment/service-card/verbs'
import { lastDay, monthOf } from '@county/kernel/month'
import { CARDS, type CardRow, toCard, withDetails } from './cards.ts'

/** Cards of a month in the order of a walk: by grid, household and person. */
export const listDue = query({
  name: 'employment.serviceCard.listDue',
  title: { zh: '待核查就业服务卡', en: 'Service cards to check' },
  permission: 'employment.labour.read',
  input: ListDueCards,
  output: DueCards,
  async run(c, asked) {
    const month = asked.month ?? monthOf(c.today)
    const range = rangeOf(c, asked.area)
    const args = [
      month < monthOf(c.today) ? lastDay(month) : c.today,
      month,
      range.from,
      range.to,
      asked.householdId ?? null,
    ]
    const state = { due: 'k.checked_on is null', checked: 'k.checked_on is not null', all: 'true' }[asked.state]
    const after = readCursor(asked.cursor, 3)
    const { of, checked, rows } = await c.tx.one<{ of: number; checked: number; rows: CardRow[] }>(
      `with cards as materialized (${CARDS} and ($5::uuid is null or p.household_id = $5)),
       page as (${withDetails(`
         select * from cards k where ${state}
           and ($6::text is null or (k.area_path, coalesce(k.household_no, ''), k.record_id) > ($6, $7, $8::uuid))
         order by k.area_path, coalesce(k.household_no, ''), k.record_id limit $9`)})
       select (select count(*)::int from cards) as of, (select count(checked_on)::int from cards) as checked,
         (select coalesce(json_agg(k order by k.area_path, coalesce(k.household_no, ''), k.record_id), '[]') from page k) as rows`,
      [...args, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, asked.limit + 1],
    )
    const page = rows.slice(0, asked.limit)
    const last = page.at(-1)
    const more = rows.length > asked.limit && last
    return {
      month,
      rows: page.map(toCard),
      next: more ? writeCursor([last.area_path, last.household_no ?? '', last.record_id]) : null,
      count: { all: of, checked, due: of - checked }[asked.state],
      checked,
      of,
    }
  },
})
