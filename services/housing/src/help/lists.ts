import { rangeOf } from '@county/api-kit/keyset'
import { query } from '@county/api-kit/verb'
import { BoardAsk, HelpCard } from '@county/housing/help/verbs'
import { z } from 'zod'
import { cardsOf } from './cards.ts'

const output = z.object({ today: z.string(), cards: z.array(HelpCard) })

/** The waiting list in order: one for each kind. */
export const waitingList = query({
  name: 'housing.help.waitingList',
  title: { zh: '轮候名册', en: 'Waiting list' },
  permission: 'housing.help.read',
  input: BoardAsk,
  output,
  async run(c, asked) {
    const { from, to } = rangeOf(c, asked.area)
    const cards = await cardsOf(
      c,
      `h.area_path >= $1 and h.area_path < $2 and ($3::text is null or h.kind = $3) and h.stage = 'waiting' and h.closed_on is null`,
      [from, to, asked.kind ?? null],
      'h.kind, h.waiting_no nulls last, h.waiting_since',
    )
    return { today: c.today, cards }
  },
})

/** Help whose yearly review is due within thirty days or late, the latest first. */
export const reviewList = query({
  name: 'housing.help.reviewList',
  title: { zh: '年度复核名单', en: 'Reviews that are due' },
  permission: 'housing.help.read',
  input: BoardAsk,
  output,
  async run(c, asked) {
    const { from, to } = rangeOf(c, asked.area)
    const cards = await cardsOf(
      c,
      `h.area_path >= $1 and h.area_path < $2 and ($3::text is null or h.kind = $3) and h.stage = 'inForce' and h.closed_on is null
       and h.review_due_on <= $4::date + 30`,
      [from, to, asked.kind ?? null, c.today],
      'h.review_due_on',
    )
    return { today: c.today, cards }
  },
})
