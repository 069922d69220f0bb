import { getRow } from '@county/api-kit/ledger/verbs'
import { lockRow, updateRow } from '@county/api-kit/ledger/write'
import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { errors } from '@county/party/errors'
import { Transfer } from '@county/party/member/transfer'
import { WithdrawTransfer } from '@county/party/member/verbs'
import type { z } from 'zod'
import { TRANSFER } from '../tables.ts'

/** Takes a letter back: nothing changes for the member. */
export const withdraw = command({
  name: 'party.transfer.withdraw',
  title: { zh: '撤回组织关系介绍信', en: 'Withdraw a transfer letter' },
  permission: 'party.member.write',
  entity: TRANSFER,
  needsVersion: true,
  input: WithdrawTransfer,
  output: ledgerRow(Transfer) as z.ZodType<any>,
  async run(c, { id, reason }) {
    const before = await lockRow(c, TRANSFER, id)
    if (before.closed_on) throw errors.error('PARTY_TRANSFER_OVER')
    const set = { state: 'withdrawn', closed_on: c.today, closed_reason: reason }
    await updateRow(c, TRANSFER, id, new Map(Object.entries(set)))
    const audit = { entityId: id, areaPath: before.area_path as string, after: set, reason }
    return { value: await getRow(c, Transfer, id), audit }
  },
})
