import { command } from '@county/api-kit/verb'
import { AnswerCase, CaseCard } from '@county/governance/service/verbs'
import { settingsOn } from '../rule/read-rules.ts'
import { CASE } from '../tables.ts'
import { cardOf } from './cards.ts'
import { stepDue } from './intake.ts'
import { assertOwnCase } from './own-unit.ts'
import { takeStep } from './take-step.ts'

/** The department answers a case that was handed to it; the window then tells the resident. */
export const answer = command({
  name: 'governance.serviceCase.answer',
  title: { zh: '答复转办事项', en: 'Answer a case' },
  permission: 'governance.case.answer',
  entity: CASE,
  needsVersion: true,
  input: AnswerCase,
  output: CaseCard,
  async run(c, { id, answer: text }) {
    const { audit } = await takeStep(c, id, 'answer', async (before) => {
      await assertOwnCase(c, before.department)
      const dueOn = await stepDue(c, (await settingsOn(c, c.today)).tellDays)
      return { state: 'answered', answeredOn: c.today, answer: text, dueOn }
    })
    return { value: await cardOf(c, id), audit }
  },
})
