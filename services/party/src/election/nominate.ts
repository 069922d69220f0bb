import { getRow } from '@county/api-kit/ledger/verbs'
import { insertRow, updateRow } from '@county/api-kit/ledger/write'
import { type Context, command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { DomainError } from '@county/kernel/errors'
import { Contender } from '@county/party/election/contender'
import { Nominate } from '@county/party/election/verbs'
import { errors } from '@county/party/errors'
import type { z } from 'zod'
import { assertPast } from '../rule/read-rules.ts'
import { CONTENDER, ELECTION } from '../tables.ts'
import { assertNoClash } from './find-clash.ts'

/** An election that still takes candidates, locked. Throws PARTY_ELECTION_OVER. */
export async function lockElection(c: Context, id: string): Promise<Record<string, any>> {
  const row = await c.tx.maybe<Record<string, any>>(`select * from party.election where id = $1 for update`, [id])
  if (!row) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
  if (row.closed_on || row.state === 'done') throw errors.error('PARTY_ELECTION_OVER')
  return row
}

/** Puts somebody up for a post; the joint review begins. */
export const nominate = command({
  name: 'party.contender.nominate',
  title: { zh: '提名候选人', en: 'Nominate a candidate' },
  permission: 'party.election.write',
  entity: CONTENDER,
  alsoChanges: [ELECTION],
  input: Nominate,
  output: ledgerRow(Contender) as z.ZodType<any>,
  async run(c, { electionId, personId, post, nominatedOn }) {
    assertPast(c, nominatedOn)
    const election = await lockElection(c, electionId)
    const taken = await c.tx.maybe(
      `select from party.contender where election_id = $1 and person_id = $2 and closed_on is null`,
      [electionId, personId],
    )
    if (taken) throw errors.error('PARTY_NOMINATED_TWICE')
    const wanted = { bodyName: election.body_name, bodyKind: election.body_kind, post }
    const person = await c.tx.maybe<{ name: string }>(`select name from residents.person_card where id = $1`, [
      personId,
    ])
    await assertNoClash(c, { id: personId, name: person?.name ?? '' }, wanted, (h) => h.bodyName === wanted.bodyName)
    const values = { electionId, bodyName: wanted.bodyName, post, nominatedOn, passes: 0, objections: 0 }
    const stored = await insertRow(c, Contender, { subjectId: personId, values })
    if (election.state === 'planned') await updateRow(c, ELECTION, electionId, new Map([['state', 'reviewing']]))
    const audit = { entityId: stored.id as string, areaPath: stored.area_path as string, after: values }
    return { value: await getRow(c, Contender, stored.id), audit }
  },
})
