import { sealedIndex } from '@county/api-kit/ledger/columns'
import type { Context } from '@county/api-kit/verb'
import { Care } from '@county/health/care/care'
import { FollowUp } from '@county/health/care/follow-up'
import { gapDays, nextFollowUp } from '@county/health/care/rules'
import { condition, type FollowedFor } from '@county/health/codes'
import { settingsOn } from '../rule/read-rules.ts'

const aboutIndex = (c: Context, about: string) => sealedIndex(FollowUp, 'about', about, c.cipher)

/** Days of the last and next follow-up of a row about to be stored; `before`: the row as it was. */
export async function computeNext(
  c: Context,
  personId: string,
  about: FollowedFor,
  before: { nextFollowUpOn: string | null } | null,
): Promise<{ lastFollowUpOn: string | null; nextFollowUpOn: string }> {
  const last = await c.tx.maybe<{ performed_on: string; next_on: string | null }>(
    `select performed_on, next_on from health.follow_up where person_id = $1 and about_index = $2 and closed_on is null
       and reached order by performed_on desc, id desc limit 1`,
    [personId, aboutIndex(c, about)],
  )
  const found = last ? { performedOn: last.performed_on, nextOn: last.next_on } : null
  const next = nextFollowUp({ about, since: c.today, last: found }, await settingsOn(c, c.today))
  const kept = !last && before?.nextFollowUpOn ? before.nextFollowUpOn : next
  return { lastFollowUpOn: found?.performedOn ?? null, nextFollowUpOn: kept }
}

/** Works out the next follow-up of these persons, or of all, from what was recorded and the intervals in force. */
export async function refreshFollowUps(c: Context, personIds: readonly string[] | null): Promise<number> {
  const settings = await settingsOn(c, c.today)
  const codes = condition.items.map((i) => i.code)
  const values = [
    personIds,
    codes.map((code) => sealedIndex(Care, 'condition', code, c.cipher)),
    codes.map((code) => aboutIndex(c, code)),
    codes.map((code) => gapDays(code, settings)),
    settings.firstFollowUp,
    c.actor.id,
  ]
  const managed = await c.tx.exec(refreshSql('care', 'condition_index', 'found_on'), values)
  const ill = [personIds, [null], [aboutIndex(c, 'illness')], [gapDays('illness', settings)], ...values.slice(4)]
  return managed + (await c.tx.exec(refreshSql('illness', 'null::bytea', 'diagnosed_on'), ill))
}

/** For each open row: its last follow-up that reached the person, and the next one by agreement or interval. */
const refreshSql = (table: string, group: string, since: string) => `
  with g as (select * from unnest($2::bytea[], $3::bytea[], $4::int[]) as g (own, about, gap)),
  x as (
    select r.id, l.performed_on as last, coalesce(least(l.next_on, l.performed_on + g.gap),
      greatest(r.${since}, (r.created_at at time zone 'Asia/Shanghai')::date) + $5::int) as next
    from health.${table} r join g on g.own is not distinct from ${group}
    left join lateral (select f.performed_on, f.next_on from health.follow_up f
      where f.person_id = r.person_id and f.about_index = g.about and f.closed_on is null
        and f.reached
      order by f.performed_on desc, f.id desc limit 1) l on true
    where r.closed_on is null and ($1::uuid[] is null or r.person_id = any($1)))
  update health.${table} r set last_follow_up_on = x.last, next_follow_up_on = x.next, updated_by = $6
  from x where x.id = r.id and (r.last_follow_up_on, r.next_follow_up_on) is distinct from (x.last, x.next)`
