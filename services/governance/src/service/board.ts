import { rangeOf } from '@county/api-kit/keyset'
import { query } from '@county/api-kit/verb'
import { CaseBoard } from '@county/governance/service/verbs'
import { z } from 'zod'
import { cardsWhere } from './cards.ts'
import { ownUnit } from './own-unit.ts'

/** Cases under way in an area, the earliest deadline first; and those done in the last fortnight. */
export const board = query({
  name: 'governance.serviceCase.board',
  title: { zh: '一门受理办理', en: 'Cases at work' },
  permission: 'governance.case.read',
  input: z.object({ area: z.string().max(200).optional(), personId: z.uuid().optional() }),
  output: CaseBoard,
  async run(c, asked) {
    const { from, to } = rangeOf(c, asked.area)
    const within = `k.area_path >= $1 and k.area_path < $2 and ($3::uuid is null or k.person_id = $3)`
    const values = [from, to, asked.personId ?? null]
    const open = await cardsWhere(
      c,
      `k.closed_on is null and k.state <> 'told' and ${within} order by k.due_on nulls last, k.id limit 300`,
      values,
    )
    const done = await cardsWhere(
      c,
      `k.told_on > $4::date - 14 and ${within} order by k.told_on desc, k.id desc limit 30`,
      [...values, c.today],
    )
    return { today: c.today, unit: null, open, done, late: late(open) }
  },
})

/** Cases that were handed to the officer's own unit. */
export const inbox = query({
  name: 'governance.serviceCase.inbox',
  title: { zh: '转给本单位的事项', en: 'Cases handed to us' },
  permission: 'governance.case.answer',
  input: z.object({}),
  output: CaseBoard,
  async run(c) {
    const unit = await ownUnit(c)
    const open = await cardsWhere(
      c,
      `k.closed_on is null and k.state = 'handed' and k.department = $1 order by k.due_on nulls last, k.id limit 300`,
      [unit],
    )
    const done = await cardsWhere(
      c,
      `k.answered_on > $2::date - 30 and k.department = $1 order by k.answered_on desc, k.id desc limit 30`,
      [unit, c.today],
    )
    return { today: c.today, unit, open, done, late: late(open) }
  },
})

const late = (cards: readonly { daysLeft: number | null }[]) =>
  cards.filter((k) => k.daysLeft !== null && k.daysLeft < 0).length
