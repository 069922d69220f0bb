import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { ServiceCase } from '@county/governance/service/service-case'
import { HandOverCase } from '@county/governance/service/verbs'
import type { z } from 'zod'
import { CASE } from '../tables.ts'
import { stepDue } from './intake.ts'
import { getItem } from './item.ts'
import { takeStep } from './take-step.ts'

/** Hands a case to its department (协同办理); the department's promised time runs from today. */
export const handOver = command({
  name: 'governance.serviceCase.handOver',
  title: { zh: '转办', en: 'Hand a case over' },
  permission: 'governance.case.write',
  entity: CASE,
  needsVersion: true,
  input: HandOverCase,
  output: ledgerRow(ServiceCase) as z.ZodType<any>,
  run: (c, { id, department }) =>
    takeStep(c, id, 'handOver', async (before) => {
      const item = await getItem(c, before.item_name)
      return {
        state: 'handed',
        department: department ?? before.department ?? item.department,
        handedOn: c.today,
        dueOn: await stepDue(c, item.workdays),
      }
    }),
})
