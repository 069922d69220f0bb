import { scopeOf } from '@county/api-kit/actor'
import { query } from '@county/api-kit/verb'
import { DomainError } from '@county/kernel/errors'
import { mayStand } from '@county/party/election/rules'
import { ElectionFile } from '@county/party/election/verbs'
import { z } from 'zod'
import { settingsOn } from '../rule/read-rules.ts'

const ELECTION = `
  select id, version, body_name as "bodyName", body_kind as "bodyKind", state, planned_on as "plannedOn", method, seats,
    held_on as "heldOn", eligible, ballots, turnout, term_from as "termFrom", term_until as "termUntil"
  from party.election where id = $1 and area_path >= $2 and area_path < $3`
const CONTENDERS = `
  select k.id, k.version, k.person_id as "personId", k.person_name as "personName", p.birth_date as "birthDate", k.post,
    k.nominated_on as "nominatedOn", k.passes, k.objections, k.votes, k.elected,
    coalesce((select jsonb_agg(jsonb_build_object('unit', r.unit, 'passes', r.passes, 'reviewedOn', r.reviewed_on,
      'opinion', r.opinion) order by r.reviewed_on, r.id) from party.joint_review r
      where r.contender_id = k.id and r.closed_on is null), '[]'::jsonb) as reviews
  from party.contender k left join residents.person_card p on p.id = k.person_id
  where k.election_id = $1 and k.closed_on is null order by k.votes desc nulls last, k.nominated_on, k.id`

/** An election from its announcement to its result. */
export const file = query({
  name: 'party.election.file',
  title: { zh: '查看换届选举', en: 'See an election' },
  permission: 'party.election.read',
  input: z.object({ id: z.uuid() }),
  output: ElectionFile,
  async run(c, { id }) {
    const { from, to } = scopeOf(c.actor)
    const election = await c.tx.maybe<any>(ELECTION, [id, from, to])
    if (!election) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
    const { jointReviews } = await settingsOn(c, c.today)
    const contenders = await c.tx.query<any>(CONTENDERS, [id])
    return {
      ...election,
      state: election.state ?? 'planned',
      reviewsNeeded: jointReviews,
      today: c.today,
      contenders: contenders.map((k) => ({ ...k, mayStand: mayStand(k, jointReviews) })),
    }
  },
})
