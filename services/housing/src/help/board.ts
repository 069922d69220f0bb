import { rangeOf } from '@county/api-kit/keyset'
import { query } from '@county/api-kit/verb'
import { BoardAsk, HelpBoard } from '@county/housing/help/verbs'
import { cardsOf } from './cards.ts'

const STAGES = ['applied', 'checked', 'publicity', 'waiting']
const SHOWN = 60

/** Applications under way by stage, the earliest deadline first; what is in force or over as numbers. */
export const board = query({
  name: 'housing.help.board',
  title: { zh: '住房保障办理', en: 'Applications under way' },
  permission: 'housing.help.read',
  input: BoardAsk,
  output: HelpBoard,
  async run(c, asked) {
    const { from, to } = rangeOf(c, asked.area)
    const values = [from, to, asked.kind ?? null]
    const cards = await cardsOf(
      c,
      `h.area_path >= $1 and h.area_path < $2 and ($3::text is null or h.kind = $3) and h.stage = any($4) and h.closed_on is null`,
      [...values, STAGES],
      `"dueOn" nulls last, h.waiting_no`,
    )
    const counts = await c.tx.query<{ kind: string; stage: string; count: number }>(
      `select kind, stage, count(*)::int as count from housing.help
       where area_path >= $1 and area_path < $2 and ($3::text is null or kind = $3) and housing.counts(closed_reason)
       group by kind, stage order by kind, stage`,
      values,
    )
    const stages = STAGES.map((stage) => {
      const own = cards.filter((k) => k.stage === stage)
      const late = own.filter((k) => stage !== 'publicity' && k.daysLeft !== null && k.daysLeft < 0)
      return { stage, count: own.length, late: late.length, cards: own.slice(0, SHOWN) }
    })
    return { today: c.today, stages, counts }
  },
})
