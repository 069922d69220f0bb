import { getRow } from '@county/api-kit/ledger/verbs'
import { lockRow, updateRow } from '@county/api-kit/ledger/write'
import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { DomainError } from '@county/kernel/errors'
import { errors } from '@county/party/errors'
import { Floating } from '@county/party/member/floating'
import { RecordContact } from '@county/party/member/verbs'
import type { z } from 'zod'
import { assertPast } from '../rule/read-rules.ts'
import { FLOATING } from '../tables.ts'

/** The branch has been in touch with a floating member. */
export const recordContact = command({
  name: 'party.floating.recordContact',
  title: { zh: '登记流动党员联系', en: 'Record a contact' },
  permission: 'party.member.write',
  entity: FLOATING,
  needsVersion: true,
  input: RecordContact,
  output: ledgerRow(Floating) as z.ZodType<any>,
  async run(c, { id, on, note }) {
    const before = await lockRow(c, FLOATING, id)
    if (before.closed_on)
      throw new DomainError('ROW_CLOSED', { status: 'CONFLICT', params: { closedOn: before.closed_on } })
    assertPast(c, on)
    if (on < before.since)
      throw errors.error('PARTY_DATES_WRONG', { later: '联系日期', earlier: '流动起始', on: before.since })
    const last = before.last_contact_on && before.last_contact_on > on ? before.last_contact_on : on
    const set = { last_contact_on: last, note: note ?? before.note }
    await updateRow(c, FLOATING, id, new Map(Object.entries(set)))
    const audit = { entityId: id, areaPath: before.area_path as string, after: { on, note } }
    return { value: await getRow(c, Floating, id), audit }
  },
})
