import { getRow } from '@county/api-kit/ledger/verbs'
import { insertRow, lockRow, updateRow } from '@county/api-kit/ledger/write'
import { command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { Contender, JointReview } from '@county/party/election/contender'
import { ReviewContender } from '@county/party/election/verbs'
import type { z } from 'zod'
import { assertPast } from '../rule/read-rules.ts'
import { CONTENDER, REVIEW } from '../tables.ts'
import { lockElection } from './nominate.ts'

/** A department's opinion about a candidate; a later one replaces its earlier one, which stays in the history. */
export const review = command({
  name: 'party.contender.review',
  title: { zh: '填写资格联审意见', en: 'Give an opinion in the joint review' },
  permission: 'party.review.write',
  entity: CONTENDER,
  alsoChanges: [REVIEW],
  needsVersion: true,
  input: ReviewContender,
  output: ledgerRow(Contender) as z.ZodType<any>,
  async run(c, { id, unit, passes, reviewedOn, opinion }) {
    const before = await lockRow(c, CONTENDER, id)
    await lockElection(c, before.election_id)
    assertPast(c, reviewedOn)
    const said = await c.tx.maybe<{ id: string }>(
      `select id from party.joint_review where contender_id = $1 and unit = $2 and closed_on is null`,
      [id, unit],
    )
    if (said)
      await updateRow(
        c,
        REVIEW,
        said.id,
        new Map<string, unknown>([
          ['passes', passes],
          ['reviewed_on', reviewedOn],
          ['opinion', opinion],
        ]),
      )
    else
      await insertRow(c, JointReview, {
        subjectId: before.person_id,
        values: { contenderId: id, unit, passes, reviewedOn, opinion },
      })
    const count = await c.tx.one<{ passes: number; objections: number }>(
      `select count(*) filter (where passes)::int as passes, count(*) filter (where not passes)::int as objections
       from party.joint_review where contender_id = $1 and closed_on is null`,
      [id],
    )
    await updateRow(c, CONTENDER, id, new Map(Object.entries(count)))
    const audit = { entityId: id, areaPath: before.area_path as string, after: { unit, passes, reviewedOn, opinion } }
    return { value: await getRow(c, Contender, id), audit }
  },
})
