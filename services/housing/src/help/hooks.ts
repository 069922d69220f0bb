import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { errors } from '@county/housing/errors'
import type { Help } from '@county/housing/help/help'
import type { Payment } from '@county/housing/help/payment'
import { doubleBenefit, nextReview, waitingUntil } from '@county/housing/help/rules'
import { DomainError } from '@county/kernel/errors'
import { firstDay } from '@county/kernel/month'
import { settingsOn } from '../rule/read-rules.ts'
import { refuseFor, spansOf } from './case.ts'

/** A payment belongs to the household's subsidy that runs in its month. */
export const paymentHooks: LedgerHooks<Payment> = {
  async beforeWrite(c, values, _before, householdId) {
    if (values.paidOn > c.today)
      throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: values.paidOn } })
    const helps = await c.tx.query<{ id: string; starts_on: string; ended_on: string | null; covers: boolean }>(
      `select id, starts_on, ended_on, $2::date <@ housing.months(starts_on, ended_on) as covers from housing.help
       where household_id = $1 and kind = 'subsidy' and starts_on is not null and housing.counts(closed_reason)
       order by starts_on desc`,
      [householdId, firstDay(values.month)],
    )
    const help = helps.find((h) => h.covers)
    if (help) return { helpId: help.id }
    const last = helps[0]
    if (!last) throw errors.error('HOUSING_NO_SUBSIDY')
    const until = last.ended_on ? `，${last.ended_on} 止` : ''
    throw errors.error('HOUSING_MONTH_OUTSIDE', { month: values.month, from: last.starts_on, until })
  },
}

/** Where an imported help stands, from the dates that the file gives. */
function stageOf(v: Help): string {
  if (v.endedOn) return 'ended'
  if (v.startsOn) return 'inForce'
  return v.waitingSince || v.waitingNo ? 'waiting' : 'applied'
}

/** Imported rows: the stage follows from the dates; a second benefit in one month is refused as by the verbs. */
export const helpImportHooks: LedgerHooks<Help> = {
  async beforeWrite(c, values, before, householdId) {
    const stage = before ? before.stage : stageOf(values)
    const { kind, startsOn, endedOn } = values
    if (startsOn && endedOn && endedOn < startsOn)
      throw errors.error('HOUSING_ENDS_BEFORE_START', { startsOn, endsOn: endedOn })
    if (startsOn && !before)
      refuseFor(
        doubleBenefit({ kind: kind as never, startsOn, endedOn }, await spansOf(c, householdId as string, null)),
      )
    const s = await settingsOn(c, c.today)
    const home = await c.tx.maybe<{ head_name: string }>(
      `select head_name from residents.household_card where id = $1`,
      [householdId],
    )
    const reviewed = values.reviewedOn ?? startsOn
    return {
      stage,
      applicantName: values.applicantName ?? home?.head_name ?? '—',
      objections: values.objections ?? 0,
      ...(stage === 'waiting' && values.waitingSince ? { waitingUntil: waitingUntil(values.waitingSince, s) } : {}),
      ...(stage === 'inForce' && reviewed && !values.reviewDueOn ? { reviewDueOn: nextReview(reviewed, s) } : {}),
    }
  },
  async afterWrite(c, row) {
    if (row.ended_on && !row.closed_on)
      await c.tx.query(`update housing.help set closed_on = ended_on, closed_reason = '已退出' where id = $1`, [row.id])
  },
}
