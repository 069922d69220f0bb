import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { disputeGrade } from '@county/governance/codes'
import { Dispute } from '@county/governance/dispute/dispute'
import { dueOn } from '@county/governance/dispute/rules'
import { GradeDispute } from '@county/governance/dispute/verbs'
import { labelOf } from '@county/kernel/codes/code-table'
import type { z } from 'zod'
import { settingsOn } from '../rule/read-rules.ts'
import { DISPUTE, STEP } from '../tables.ts'
import { noteStep } from './note-step.ts'
import { takeStep } from './take-step.ts'

/** Grades a dispute that was found and names who mediates; the limit runs from today. */
export const grade = command({
  name: 'governance.dispute.grade',
  title: { zh: '纠纷分级', en: 'Grade a dispute' },
  permission: 'governance.dispute.write',
  entity: DISPUTE,
  alsoChanges: [STEP],
  needsVersion: true,
  input: GradeDispute,
  output: ledgerRow(Dispute) as z.ZodType<any>,
  run: (c, input) =>
    takeStep(c, input.id, ['found', 'mediating'], async (before) => {
      const label = labelOf(disputeGrade, input.grade, 'zh-CN')
      await noteStep(c, before, 'graded', c.today, `定为${label}纠纷，由${input.mediator}调解。${input.text}`)
      const after = { foundOn: before.found_on, grade: input.grade, level: before.level, outcome: null }
      const due = dueOn(after, c.today, await settingsOn(c, c.today))
      return { grade: input.grade, mediator: input.mediator, state: 'mediating', dueOn: due }
    }),
})
