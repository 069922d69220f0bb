import { rangeOf } from '@county/api-kit/keyset'
import { readField } from '@county/api-kit/ledger/columns'
import { seesSecrets } from '@county/api-kit/ledger/secrets'
import { type Context, query } from '@county/api-kit/verb'
import { Care } from '@county/health/care/care'
import { gapDays } from '@county/health/care/rules'
import { DueAsk, DueBoard, type DueFollowUp } from '@county/health/care/verbs'
import type { FollowedFor } from '@county/health/codes'
import { addDays, daysBetween } from '@county/kernel/local-date'
import { settingsOn } from '../rule/read-rules.ts'

type Row = Omit<DueFollowUp, 'daysLeft' | 'about' | 'gapDays'> & { illness: boolean; condition_sealed: Buffer | null }

/**
 * Follow-ups that are due, the earliest first. Health roles see one line for each reason; everybody else one line a person,
 * with the day alone.
 */
export const board = query({
  name: 'health.followUp.board',
  title: { zh: '随访待办', en: 'Follow-ups due' },
  permission: 'health.status.read',
  input: DueAsk,
  output: DueBoard,
  async run(c, asked) {
    const settings = await settingsOn(c, c.today)
    const until = addDays(c.today, settings.dueAhead)
    const secrets = seesSecrets(c, Care)
    const { from, to } = rangeOf(c, asked.area)
    const values = [until, from, to, asked.householdId ?? null, asked.personId ?? null, c.today]
    const rows = await c.tx.query<Row>(
      `${secrets ? EACH : ONE_EACH} order by "dueOn", "personId" limit ${asked.limit}`,
      values,
    )
    const counts = await c.tx.one<{ n: number; overdue: number; week: number }>(
      `select count(*)::int as n, (count(*) filter (where "dueOn" < $6::date))::int as overdue,
         (count(*) filter (where "dueOn" between $6::date and $6::date + 7))::int as week
       from (${secrets ? EACH : ONE_EACH}) d`,
      values,
    )
    const items = rows.map(({ illness, condition_sealed, ...row }) => {
      const about = secrets ? aboutOf(c, illness, condition_sealed) : null
      return {
        ...row,
        daysLeft: daysBetween(c.today, row.dueOn),
        about,
        gapDays: about && gapDays(about, settings),
      }
    })
    return { today: c.today, until, overdue: counts.overdue, week: counts.week, count: counts.n, items }
  },
})

function aboutOf(c: Context, illness: boolean, sealed: Buffer | null): FollowedFor {
  if (illness) return 'illness'
  return readField(c, 'condition', Care.meta.condition, { condition_sealed: sealed }, true) as FollowedFor
}

const COLUMNS = `d.person_id as "personId", d.person_name as "personName", p.household_id as "householdId",
  p.household_no as "householdNo", p.address, d.area_path as "areaPath", d.due_on as "dueOn", d.last_on as "lastOn",
  d.institution_name as "institutionName", exists (select from health.contract t where t.person_id = d.person_id
    and t.closed_on is null and $6::date between t.signed_on and t.valid_to) as contracted`
const FROM = `from health.follow_up_due($1::date) d left join residents.person_card p on p.id = d.person_id`
const WHERE = `where d.area_path >= $2 and d.area_path < $3 and ($4::uuid is null or p.household_id = $4)
  and ($5::uuid is null or d.person_id = $5) and $6::date is not null`
/** A person whose several illnesses are due is visited once for them. */
const EACH = `select distinct on ("dueOn", "personId", care_id) * from (select ${COLUMNS}, d.illness_id is not null as illness,
  k.condition_sealed, d.care_id ${FROM} left join health.care k on k.id = d.care_id ${WHERE}) e`
const ONE_EACH = `select * from (select distinct on (d.person_id) ${COLUMNS}, false as illness, null::bytea as condition_sealed
  ${FROM} ${WHERE} order by d.person_id, d.due_on) e`
