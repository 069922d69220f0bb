import { rangeOf } from '@county/api-kit/keyset'
import { query } from '@county/api-kit/verb'
import { CertificateBoard, type CertificateCard } from '@county/housing/certificate/verbs'
import { certificateStage } from '@county/housing/codes'
import { daysBetween } from '@county/kernel/local-date'
import { z } from 'zod'

const SCOPE = `t.area_path >= $1 and t.area_path < $2 and (t.closed_on is null or t.stage = 'issued')`
const OPEN = `${SCOPE} and t.closed_on is null and t.stage <> 'issued'`

/** Homes by stage, and the stuck list: marked as stuck or not in agreement, with why and since when, the longest first. */
export const board = query({
  name: 'housing.certificate.board',
  title: { zh: '办证进度和卡点', en: 'Certificates by stage, and what is stuck' },
  permission: 'housing.certificate.read',
  input: z.object({ area: z.string().max(200).optional() }),
  output: CertificateBoard,
  async run(c, asked) {
    const { from, to } = rangeOf(c, asked.area)
    const range = [from, to]
    const stages = await c.tx.query<{ stage: string; count: number }>(
      `select t.stage, count(*)::int as count from housing.certificate t where ${SCOPE} group by t.stage`,
      range,
    )
    const mismatches = await c.tx.query<{ kind: string; count: number }>(
      `select m as kind, count(*)::int as count from housing.certificate t cross join unnest(t.mismatches) m
       where ${OPEN} and t.accepted is null group by m order by count desc`,
      range,
    )
    const reasons = await c.tx.query<{ reason: string; count: number }>(
      `select t.stuck_reason as reason, count(*)::int as count from housing.certificate t
       where ${OPEN} and t.stuck_reason is not null group by t.stuck_reason order by count desc`,
      range,
    )
    const rows = await c.tx.query<Omit<CertificateCard, 'days' | 'late'> & { dueOn: string | null }>(
      `select t.id, t.household_id as "householdId", t.household_name as "householdName", t.area_path as "areaPath", k.address,
         t.room_label as "roomLabel", t.stage, t.holder_name as "holderName", t.mismatches, t.mismatch_since as "mismatchSince",
         t.stuck_reason as "stuckReason", t.stuck_since as "stuckSince", t.stuck_note as "stuckNote",
         t.stage_since as "stageSince", t.due_on as "dueOn"
       from housing.certificate t left join residents.household_card k on k.id = t.household_id
       where ${OPEN} and (t.stuck_reason is not null or t.mismatches <> '{}' and t.accepted is null)
       order by coalesce(least(t.stuck_since, t.mismatch_since), t.stage_since), t.id limit 1000`,
      range,
    )
    const stuck = rows.map(({ dueOn, ...r }) => {
      const since = [r.stuckSince, r.mismatchSince].filter((d) => d !== null).sort()[0] ?? r.stageSince ?? c.today
      return { ...r, days: daysBetween(since, c.today), late: dueOn !== null && dueOn < c.today }
    })
    const ordered = certificateStage.items.map(({ code }) => ({
      stage: code,
      count: stages.find((s) => s.stage === code)?.count ?? 0,
    }))
    return { today: c.today, stages: ordered, mismatches, reasons, stuck }
  },
})
