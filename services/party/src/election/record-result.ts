import { getRow } from '@county/api-kit/ledger/verbs'
import { insertRow, lockRow, updateRow } from '@county/api-kit/ledger/write'
import { type CommandContext, command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { addDays, addYears } from '@county/kernel/local-date'
import { Election } from '@county/party/election/election'
import { Holding } from '@county/party/election/holding'
import { elect, isValid, mayStand } from '@county/party/election/rules'
import { RecordResult } from '@county/party/election/verbs'
import { errors } from '@county/party/errors'
import type { z } from 'zod'
import { assertPast, settingsOn } from '../rule/read-rules.ts'
import { CONTENDER, ELECTION, HOLDING } from '../tables.ts'
import { assertNoClash } from './find-clash.ts'

interface Stored {
  id: string
  person_id: string
  person_name: string
  post: string
  passes: number
  objections: number
}

/** Records the vote: who is elected follows, the old roster ends the day before, the new one holds for a term. */
export const recordResult = command({
  name: 'party.election.recordResult',
  title: { zh: '登记选举结果', en: 'Record the result' },
  permission: 'party.election.write',
  entity: ELECTION,
  alsoChanges: [CONTENDER, HOLDING],
  needsVersion: true,
  input: RecordResult,
  output: ledgerRow(Election) as z.ZodType<any>,
  async run(c, { id, heldOn, eligible, ballots, votes }) {
    const election = await lockRow(c, ELECTION, id)
    if (election.closed_on || election.state === 'done') throw errors.error('PARTY_ELECTION_OVER')
    assertPast(c, heldOn)
    const vote = { eligible, ballots, seats: election.seats as number }
    if (ballots > eligible) throw errors.error('PARTY_VOTES_WRONG', { ballots })
    if (!isValid(vote)) throw errors.error('PARTY_VOTE_INVALID', { ballots, eligible })
    const stored = await c.tx.query<Stored>(
      `select id, person_id, person_name, post, passes, objections from party.contender
       where election_id = $1 and closed_on is null order by nominated_on, id`,
      [id],
    )
    const byId = new Map(stored.map((s) => [s.id, s]))
    const once = new Set(votes.map((v) => v.contenderId)).size === votes.length
    if (!once || votes.some((v) => !byId.has(v.contenderId) || v.votes > ballots))
      throw errors.error('PARTY_VOTES_WRONG', { ballots })
    const rules = await settingsOn(c, c.today)
    const standing = votes.map((v) => ({ ...(byId.get(v.contenderId) as Stored), votes: v.votes }))
    const unfit = standing.filter((k) => !mayStand(k, rules.jointReviews))
    if (unfit.length)
      throw errors.error('PARTY_REVIEW_MISSING', {
        names: unfit.map((k) => k.person_name).join('、'),
        needed: rules.jointReviews,
      })
    const elected = elect(standing, vote)
    const years = election.body_kind === 'party' ? rules.partyTermYears : rules.residentsTermYears
    const term = { from: heldOn, until: addDays(addYears(heldOn, years), -1) }
    for (const k of standing)
      await updateRow(
        c,
        CONTENDER,
        k.id,
        new Map<string, unknown>([
          ['votes', k.votes],
          ['elected', elected.includes(k)],
        ]),
      )
    await replaceRoster(c, election, elected, term)
    const set = {
      state: 'done',
      held_on: heldOn,
      eligible,
      ballots,
      turnout: Math.round((ballots / eligible) * 10000) / 100,
      term_from: term.from,
      term_until: term.until,
    }
    await updateRow(c, ELECTION, id, new Map(Object.entries(set)))
    const audit = { entityId: id, areaPath: election.area_path as string, after: { ...set, votes } }
    return { value: await getRow(c, Election, id), audit }
  },
})

/** Ends the old term of a body and begins the new one; nobody elected may hold a post that stands against it. */
async function replaceRoster(
  c: CommandContext,
  election: Record<string, any>,
  elected: readonly Stored[],
  term: { from: string; until: string },
): Promise<void> {
  const { body_name: bodyName, body_kind: bodyKind } = election
  for (const k of elected)
    await assertNoClash(
      c,
      { id: k.person_id, name: k.person_name },
      { bodyName, bodyKind, post: k.post },
      (h) => h.bodyName === bodyName,
    )
  await c.tx.query(
    `update party.holding set closed_on = greatest(started_on, $2::date - 1), closed_reason = '届满', updated_by = $3
     where body_name = $1 and closed_on is null`,
    [bodyName, term.from, c.actor.id],
  )
  for (const k of elected)
    await insertRow(c, Holding, {
      subjectId: k.person_id,
      values: {
        bodyName,
        bodyKind,
        post: k.post,
        startedOn: term.from,
        termUntil: term.until,
        electionId: election.id,
      },
      source: { kind: 'derived', by: '换届选举' },
    })
}
