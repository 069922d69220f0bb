import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import type { Context } from '@county/api-kit/verb'
import { addYears } from '@county/kernel/local-date'
import { errors } from '@county/party/errors'
import type { Floating } from '@county/party/member/floating'
import type { Member } from '@county/party/member/member'
import { getBranch } from '../organisation/find-branch.ts'
import { assertPast, settingsOn } from '../rule/read-rules.ts'

/** The open row of a member. */
export function findMember(c: Context, personId: string) {
  return c.tx.maybe<{ id: string; version: number; branch_id: string | null; branch_name: string; state: string }>(
    `select id, version, branch_id, branch_name, state from party.member where person_id = $1 and closed_on is null`,
    [personId],
  )
}

/** A member is in one branch of the ledger, joined of age, and has a day of full membership exactly when full. */
export const memberHooks: LedgerHooks<Member> = {
  async beforeWrite(c, values, before, subjectId) {
    assertPast(c, values.joinedOn)
    if ((values.state === 'full') !== (values.fullOn !== null)) throw errors.error('PARTY_NEEDS_FULL_DATE')
    if (values.fullOn) {
      assertPast(c, values.fullOn)
      if (values.fullOn < values.joinedOn)
        throw errors.error('PARTY_DATES_WRONG', { later: '转正日期', earlier: '入党日期', on: values.joinedOn })
    }
    if (!before && subjectId) {
      const open = await findMember(c, subjectId)
      if (open) throw errors.error('PARTY_ALREADY_MEMBER', { branch: open.branch_name })
    }
    const { minAge } = await settingsOn(c, c.today)
    const person = await c.tx.maybe<{ birth_date: string | null }>(
      `select birth_date from residents.person_card where id = $1`,
      [subjectId],
    )
    if (person?.birth_date && values.joinedOn < addYears(person.birth_date, minAge))
      throw errors.error('PARTY_TOO_YOUNG', { on: values.joinedOn, age: minAge })
    const branch = await getBranch(c, values.branchName)
    return { branchId: branch.id, branchSince: values.branchSince ?? values.joinedOn }
  },
}

/** Who floats out is a member of the ledger; a contact is not before the beginning. */
export const floatingHooks: LedgerHooks<Floating> = {
  async beforeWrite(c, values, before, subjectId) {
    assertPast(c, values.since)
    if (values.lastContactOn && values.lastContactOn < values.since)
      throw errors.error('PARTY_DATES_WRONG', { later: '最近联系日期', earlier: '流动起始', on: values.since })
    if (!before && values.direction === 'out' && subjectId && !(await findMember(c, subjectId)))
      throw errors.error('PARTY_NOT_A_MEMBER')
    return undefined
  },
}
