import { getRow } from '@county/api-kit/ledger/verbs'
import { lockRow, updateRow } from '@county/api-kit/ledger/write'
import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { errors } from '@county/party/errors'
import { Transfer } from '@county/party/member/transfer'
import { ReceiveTransfer } from '@county/party/member/verbs'
import type { z } from 'zod'
import { getBranch } from '../organisation/find-branch.ts'
import { assertPast } from '../rule/read-rules.ts'
import { MEMBER, TRANSFER } from '../tables.ts'
import { findMember } from './hooks.ts'

/** The other side has received the member: from that day he is in that branch alone, or out of the county. */
export const receive = command({
  name: 'party.transfer.receive',
  title: { zh: '接收组织关系', en: 'Receive a member' },
  permission: 'party.member.write',
  entity: TRANSFER,
  alsoChanges: [MEMBER],
  needsVersion: true,
  input: ReceiveTransfer,
  output: ledgerRow(Transfer) as z.ZodType<any>,
  async run(c, { id, receivedOn }) {
    const before = await lockRow(c, TRANSFER, id)
    if (before.closed_on) throw errors.error('PARTY_TRANSFER_OVER')
    assertPast(c, receivedOn)
    if (receivedOn < before.issued_on)
      throw errors.error('PARTY_DATES_WRONG', { later: '接收日期', earlier: '介绍信日期', on: before.issued_on })
    if (receivedOn > before.valid_until) throw errors.error('PARTY_LETTER_EXPIRED', { validUntil: before.valid_until })
    const member = await findMember(c, before.person_id)
    if (!member) throw errors.error('PARTY_NOT_A_MEMBER')
    const moved: [string, unknown][] = before.outside
      ? [
          ['closed_on', receivedOn],
          ['closed_reason', '组织关系转出'],
        ]
      : [
          ['branch_id', (await getBranch(c, before.to_branch)).id],
          ['branch_name', before.to_branch],
          ['branch_since', receivedOn],
          ['group_name', null],
        ]
    await updateRow(c, MEMBER, member.id, new Map(moved))
    const set = { state: 'received', received_on: receivedOn, closed_on: receivedOn, closed_reason: '已接收' }
    await updateRow(c, TRANSFER, id, new Map(Object.entries(set)))
    const audit = { entityId: id, areaPath: before.area_path as string, after: set }
    return { value: await getRow(c, Transfer, id), audit }
  },
})
