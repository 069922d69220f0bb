import type { CommandContext } from '@county/api-kit/verb'
import { caseState } from '@county/governance/codes'
import { errors } from '@county/governance/errors'
import { type CaseStep, mayStep } from '@county/governance/service/rules'
import { ServiceCase } from '@county/governance/service/service-case'
import { labelOf } from '@county/kernel/codes/code-table'
import { changeRow, type Stored } from '../change-row.ts'

/** One step of a case: it must follow on the state. Throws GOVERNANCE_CASE_STATE. */
export function takeStep(
  c: CommandContext,
  id: string,
  step: CaseStep,
  values: (before: Stored) => Promise<Record<string, unknown>>,
  ends = false,
) {
  return changeRow(
    c,
    ServiceCase,
    id,
    (before) => {
      if (before.closed_on || !mayStep(before.state, step))
        throw errors.error('GOVERNANCE_CASE_STATE', {
          state: labelOf(caseState, before.state, 'zh-CN') ?? before.state,
        })
      return values(before)
    },
    () => (ends ? { on: c.today, reason: '已办结' } : null),
  )
}
