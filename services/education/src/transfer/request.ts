import { assertOwnInstitution } from '@county/api-kit/institution'
import { getRow } from '@county/api-kit/ledger/verbs'
import { insertRow } from '@county/api-kit/ledger/write'
import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { errors } from '@county/education/errors'
import { Transfer } from '@county/education/transfer/transfer'
import { RequestTransfer } from '@county/education/transfer/verbs'
import { DomainError } from '@county/kernel/errors'
import type { z } from 'zod'
import { findSchool } from '../school/find-school.ts'
import { assertTeaches } from '../school/hooks.ts'
import { lockSchooling } from '../schooling/write.ts'
import { TRANSFER } from '../tables.ts'
import { stepDue } from './take-step.ts'

/** Asks for a transfer of a pupil from the school on record to another one. */
export const request = command({
  name: 'education.transfer.request',
  title: { zh: '申请转学', en: 'Ask for a transfer' },
  permission: 'education.transfer.apply',
  entity: TRANSFER,
  input: RequestTransfer,
  output: ledgerRow(Transfer) as z.ZodType<any>,
  async run(c, input) {
    const appliedOn = input.appliedOn ?? c.today
    if (appliedOn > c.today)
      throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: appliedOn } })
    // A school asks for pupils of other schools, too.
    const now = await c.beyondInstitution(() => lockSchooling(c, input.personId))
    if (now?.state !== 'enrolled' || !now.school_name || !now.grade) throw errors.error('EDUCATION_NOT_ENROLLED')
    if (now.school_name === input.toSchool) throw errors.error('EDUCATION_SAME_SCHOOL')
    assertOwnInstitution(c.actor, now.school_name, input.toSchool)
    const to = await findSchool(c, input.toSchool)
    if (to) assertTeaches(to, now.grade)
    const sql = `select from education.transfer where person_id = $1 and closed_on is null`
    const open = await c.beyondInstitution(() => c.tx.maybe(sql, [input.personId]))
    if (open) throw errors.error('EDUCATION_TRANSFER_OPEN')
    const values = {
      state: 'applied',
      fromSchool: now.school_name,
      toSchool: input.toSchool,
      grade: now.grade,
      reason: input.reason,
      appliedOn,
      dueOn: await stepDue(c, appliedOn),
      note: input.note,
    }
    const stored = await insertRow(c, Transfer, { subjectId: input.personId, values })
    const audit = { entityId: stored.id as string, areaPath: stored.area_path as string, after: values }
    return { value: await getRow(c, Transfer, stored.id), audit }
  },
})
