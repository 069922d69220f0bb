import { query } from '@county/api-kit/verb'
import { possibilities } from '@county/housing/flow/flow'
import { monthlySubsidy, unmet } from '@county/housing/help/rules'
import { stepsOf } from '@county/housing/help/steps'
import { HelpCase } from '@county/housing/help/verbs'
import { DomainError } from '@county/kernel/errors'
import { z } from 'zod'
import { settingsOn } from '../rule/read-rules.ts'
import { cardsOf } from './cards.ts'
import { factsOf, sayObstacle, standingOf } from './case.ts'

/** One application: its time line, what is possible now and why not, and what its conditions say. */
export const readCase = query({
  name: 'housing.help.case',
  title: { zh: '查看住房保障办理情况', en: 'An application and what is possible' },
  permission: 'housing.help.read',
  input: z.object({ id: z.uuid() }),
  output: HelpCase,
  async run(c, { id }) {
    const [card] = await cardsOf(c, 'h.id = $1', [id])
    if (!card) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
    const row = await c.tx.one<Record<string, any>>(`select * from housing.help where id = $1`, [id])
    const steps = await c.tx.query<any>(
      `select step, taken_on as "takenOn", officer, opinion, stage from housing.step_record
       where help_id = $1 order by created_at, id`,
      [id],
    )
    const facts = await factsOf(c, row)
    const settings = await settingsOn(c, c.today)
    const possible = possibilities(stepsOf(row.kind), standingOf(c, row, facts)).map((p) => ({
      ...p,
      obstacle: p.obstacle && sayObstacle(p.obstacle),
    }))
    const { n } = await c.tx.one<{ n: number }>(
      `select count(*)::int as n from housing.payment where help_id = $1 and housing.counts(closed_reason)`,
      [id],
    )
    return {
      card,
      steps,
      possible,
      unmet: row.closed_on ? [] : unmet(row.kind, facts, settings).map(sayObstacle),
      suggestedSubsidy: row.kind === 'subsidy' ? monthlySubsidy(row.members, settings) : null,
      paidMonths: n,
    }
  },
})
