import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import type { Election } from '@county/party/election/election'
import type { Holding } from '@county/party/election/holding'
import { errors } from '@county/party/errors'
import { assertPast } from '../rule/read-rules.ts'
import { assertNoClash } from './find-clash.ts'

/** A new election is being prepared; one with a result keeps what was voted on. */
export const electionHooks: LedgerHooks<Election> = {
  async beforeWrite(_c, values, before) {
    if (values.noticeOn && values.noticeOn > values.plannedOn)
      throw errors.error('PARTY_DATES_WRONG', { later: '选举日', earlier: '公告日期', on: values.noticeOn })
    if (before?.state === 'done') throw errors.error('PARTY_ELECTION_OVER')
    return { state: values.state ?? 'planned' }
  },
}

/** Somebody takes a post between elections: the term is said, and no other post stands against it. */
export const holdingHooks: LedgerHooks<Holding> = {
  async beforeWrite(c, values, before, subjectId) {
    assertPast(c, values.startedOn)
    if (values.termUntil <= values.startedOn)
      throw errors.error('PARTY_DATES_WRONG', { later: '任期届满', earlier: '任职日期', on: values.startedOn })
    const person = await c.tx.maybe<{ name: string }>(`select name from residents.person_card where id = $1`, [
      subjectId,
    ])
    const own = before?.bodyName
    await assertNoClash(c, { id: subjectId as string, name: person?.name ?? '' }, values, (h) => h.bodyName === own)
    return undefined
  },
}
