import { getRow } from '@county/api-kit/ledger/verbs'
import { insertRow } from '@county/api-kit/ledger/write'
import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { addDays } from '@county/kernel/local-date'
import { errors } from '@county/party/errors'
import { Transfer } from '@county/party/member/transfer'
import { IssueTransfer } from '@county/party/member/verbs'
import type { z } from 'zod'
import { getBranch } from '../organisation/find-branch.ts'
import { assertPast, settingsOn } from '../rule/read-rules.ts'
import { TRANSFER } from '../tables.ts'
import { findMember } from './hooks.ts'

/** Issues the letter of a transfer. The member stays where he is until the other side has received him. */
export const issue = command({
  name: 'party.transfer.issue',
  title: { zh: '开具组织关系介绍信', en: 'Issue a transfer letter' },
  permission: 'party.member.write',
  entity: TRANSFER,
  input: IssueTransfer,
  output: ledgerRow(Transfer) as z.ZodType<any>,
  async run(c, input) {
    assertPast(c, input.issuedOn)
    const member = await findMember(c, input.personId)
    if (!member) throw errors.error('PARTY_NOT_A_MEMBER')
    if (member.branch_name === input.toBranch) throw errors.error('PARTY_SAME_BRANCH')
    if (!input.outside) await getBranch(c, input.toBranch)
    const open = await c.tx.maybe(`select from party.transfer where person_id = $1 and closed_on is null`, [
      input.personId,
    ])
    if (open) throw errors.error('PARTY_TRANSFER_OPEN')
    const { letterDays } = await settingsOn(c, c.today)
    const { toBranch, outside, issuedOn, reason } = input
    const values = {
      state: 'issued',
      fromBranch: member.branch_name,
      toBranch,
      outside,
      issuedOn,
      validUntil: addDays(issuedOn, letterDays),
      reason,
    }
    const stored = await insertRow(c, Transfer, { subjectId: input.personId, values })
    const audit = { entityId: stored.id as string, areaPath: stored.area_path as string, after: values }
    return { value: await getRow(c, Transfer, stored.id), audit }
  },
})
