import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { errors } from '@county/employment/errors'
import type { TrainingEnrolment } from '@county/employment/training/training'

/** Enrolments are tied to their batch by its number. */
export const enrolmentHooks: LedgerHooks<TrainingEnrolment> = {
  async beforeWrite(c, values, before) {
    if (before && before.batchNo === values.batchNo) return undefined
    const batch = await c.tx.maybe<{ id: string; name: string }>(
      `select id, name from employment.training_batch where batch_no = $1 and closed_on is null`,
      [values.batchNo],
    )
    if (!batch) throw errors.error('EMPLOYMENT_UNKNOWN_BATCH', { no: values.batchNo })
    return { batchId: batch.id, batchName: batch.name }
  },
}
