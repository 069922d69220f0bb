import { command } from '@county/api-kit/verb'
import { CaseCard, SendBackCase } from '@county/governance/service/verbs'
import { CASE } from '../tables.ts'
import { cardOf } from './cards.ts'
import { stepDue } from './intake.ts'
import { assertOwnCase } from './own-unit.ts'
import { takeStep } from './take-step.ts'

/** The department returns a case, with its reason; the window mends it or tells the resident. */
export const sendBack = command({
  name: 'governance.serviceCase.sendBack',
  title: { zh: '退回转办事项', en: 'Return a case' },
  permission: 'governance.case.answer',
  entity: CASE,
  needsVersion: true,
  input: SendBackCase,
  output: CaseCard,
  async run(c, { id, reason }) {
    const { audit } = await takeStep(c, id, 'sendBack', async (before) => {
      await assertOwnCase(c, before.department)
      return { state: 'returned', answer: `退回：${reason}`, dueOn: await stepDue(c, 1) }
    })
    return { value: await cardOf(c, id), audit }
  },
})
