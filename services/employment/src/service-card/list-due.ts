import { query } from '@county/api-kit/verb'
import { DueCards, ListDueCards } from '@county/employment/service-card/verbs'
import { lastDay, monthOf } from '@county/kernel/month'
import { rangeOf, readCursor, writeCursor } from '../keyset.ts'
import { CARDS, type CardRow, toCard } from './cards.ts'

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
    const state = { due: 'and k.checked_on is null', checked: 'and k.checked_on is not null', all: '' }[asked.state]
    const cards = `select * from (${CARDS}) k where ($5::uuid is null or k.household_id = $5)`
    const after = readCursor(asked.cursor, 3)
    const rows = await c.tx.query<CardRow>(
      `select * from (${cards} ${state}) k
       where $6::text is null or (k.area_path, coalesce(k.household_no, ''), k.record_id) > ($6, $7, $8::uuid)
       order by k.area_path, coalesce(k.household_no, ''), k.record_id limit $9`,
      [...args, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, asked.limit + 1],
    )
    const total = await c.tx.one<{ of: number; checked: number }>(
      `select count(*)::int as of, count(k.checked_on)::int as checked from (${cards}) k`,
      args,
    )
    const page = rows.slice(0, asked.limit)
    const last = page.at(-1)
    const more = rows.length > asked.limit && last
    return {
      month,
      rows: page.map(toCard),
      next: more ? writeCursor([last.area_path, last.household_no ?? '', last.record_id]) : null,
      count: asked.state === 'all' ? total.of : asked.state === 'checked' ? total.checked : total.of - total.checked,
      ...total,
    }
  },
})
