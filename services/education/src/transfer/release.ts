import { assertOwnInstitution } from '@county/api-kit/institution'
import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { Transfer } from '@county/education/transfer/transfer'
import { ReleaseTransfer } from '@county/education/transfer/verbs'
import type { z } from 'zod'
import { TRANSFER } from '../tables.ts'
import { stepDue, takeStep } from './take-step.ts'

/** The old school lets the pupil go (转出学校核办). */
export const release = command({
  name: 'education.transfer.release',
  title: { zh: '转出学校核办', en: 'Release a pupil' },
  permission: 'education.transfer.release',
  entity: TRANSFER,
  needsVersion: true,
  input: ReleaseTransfer,
  output: ledgerRow(Transfer) as z.ZodType<any>,
  run: (c, { id }) =>
    takeStep(c, id, 'release', async (before) => {
      assertOwnInstitution(c.actor, before.from_school)
      return { state: 'released', released_on: c.today, due_on: await stepDue(c, c.today) }
    }),
})
