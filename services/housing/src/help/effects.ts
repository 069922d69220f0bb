import type { CommandContext } from '@county/api-kit/verb'
import { exitReason, type HelpKind, helpKind } from '@county/housing/codes'
import { errors } from '@county/housing/errors'
import {
  contractFault,
  doubleBenefit,
  monthlySubsidy,
  nextReview,
  publicityUntil,
  unmet,
  waitingUntil,
} from '@county/housing/help/rules'
import type { Settings } from '@county/housing/setting/setting-key'
import { labelOf } from '@county/kernel/codes/code-table'
import { DomainError } from '@county/kernel/errors'
import { addDays } from '@county/kernel/local-date'
import { monthOf } from '@county/kernel/month'
import { factsOf, refuseFor, spansOf } from './case.ts'

type Row = Record<string, any>
type Columns = Record<string, unknown>
/** What a step changes in the application's row. */
export type Effect = (c: CommandContext, row: Row, given: Row, s: Settings) => Promise<Columns>

const over = (c: CommandContext, stage: string, reason: string, decision: string): Columns => ({
  stage,
  decision,
  closed_on: c.today,
  closed_reason: reason,
})
const refused = (c: CommandContext, why: string) => over(c, 'refused', '不予保障', why)
const notFuture = (c: CommandContext, day: string) => {
  if (day > c.today) throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: day } })
}
const notBefore = (startsOn: string, endsOn: string) => {
  if (endsOn < startsOn) throw errors.error('HOUSING_ENDS_BEFORE_START', { startsOn, endsOn })
}

/** Refuses the month in which two helps would meet. */
async function assertSingle(c: CommandContext, row: Row, startsOn: string): Promise<void> {
  refuseFor(doubleBenefit({ kind: row.kind, startsOn, endedOn: null }, await spansOf(c, row.household_id, row.id)))
}

/** A free dwelling of the kind, locked. */
async function takeDwelling(c: CommandContext, kind: HelpKind, id: string, startsOn: string): Promise<Row> {
  const dwelling = await c.tx.maybe<Row>(
    `select id, name, kind, taken, available_on, closed_on from housing.dwelling where id = $1 for update`,
    [id],
  )
  if (!dwelling) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })
  const { name } = dwelling
  if (dwelling.closed_on || dwelling.taken) throw errors.error('HOUSING_DWELLING_TAKEN', { name })
  if (dwelling.kind !== kind)
    throw errors.error('HOUSING_DWELLING_KIND', { name, kind: labelOf(helpKind, kind, 'zh-CN') ?? kind })
  if (dwelling.available_on > startsOn) throw errors.error('HOUSING_NOT_AVAILABLE', { name, on: dwelling.available_on })
  await c.tx.query(`update housing.dwelling set taken = true, updated_by = $2 where id = $1`, [id, c.actor.id])
  return dwelling
}

/** Those who wait longer are served first, unless a reason is given. */
async function assertTurn(c: CommandContext, row: Row, reason: string | null): Promise<void> {
  if (reason) return
  const { place } = await c.tx.one<{ place: number }>(`select place from housing.waiting_positions($1) where id = $2`, [
    row.kind,
    row.id,
  ])
  if (place > 1) throw errors.error('HOUSING_OUT_OF_TURN', { position: place })
}

/** The help ends: its dwelling is free again; nothing that was paid lies after it. */
async function end(c: CommandContext, row: Row, endedOn: string, reason: string): Promise<Columns> {
  notFuture(c, endedOn)
  notBefore(row.starts_on, endedOn)
  const paid = await c.tx.maybe<{ month: string }>(
    `select month from housing.payment where help_id = $1 and month > $2 and housing.counts(closed_reason)
     order by month desc limit 1`,
    [row.id, monthOf(endedOn)],
  )
  if (paid) throw errors.error('HOUSING_PAID_AFTER', { month: paid.month })
  if (row.dwelling_id)
    await c.tx.query(`update housing.dwelling set taken = false, updated_by = $2 where id = $1`, [
      row.dwelling_id,
      c.actor.id,
    ])
  const label = labelOf(exitReason, reason, 'zh-CN') ?? reason
  return { ...over(c, 'ended', label, label), closed_on: endedOn, ended_on: endedOn, exit_reason: reason }
}

/** m² a person of the household's room today; null when the registry does not know. */
export async function roomShare(c: CommandContext, householdId: string): Promise<number | null> {
  const room = await c.tx.maybe<{ share: number | null }>(
    `select u.m2_per_person as share from residents.household_profile p
     join housing.room_use u on u.room_id = p.room_id and u.closed_on is null where p.id = $1`,
    [householdId],
  )
  return room?.share ?? null
}

/** What each step does. */
export const EFFECTS: Readonly<Record<string, Effect>> = {
  async check(c, row, given, s) {
    if (given.result === 'fail') return { ...refused(c, given.opinion), checked_on: c.today, check_due_on: null }
    refuseFor(unmet(row.kind, await factsOf(c, row), s)[0])
    return { stage: 'checked', checked_on: c.today, check_due_on: null, decision: given.opinion }
  },
  async publish(_c, row, given, s) {
    notBefore(row.checked_on, given.publicityFrom)
    return {
      stage: 'publicity',
      publicity_from: given.publicityFrom,
      publicity_until: publicityUntil(row.kind, given.publicityFrom, s),
      publicity_place: given.publicityPlace,
      objections: 0,
    }
  },
  object: async (_c, row) => ({ objections: (row.objections ?? 0) + 1 }),
  async settle(c, row, given) {
    const objections = (row.objections ?? 0) - 1
    return given.result === 'upheld' ? { ...refused(c, given.opinion), objections } : { objections }
  },
  async pass(c, row, _given, s) {
    const { no } = await c.tx.one<{ no: number }>(`select housing.next_waiting_no($1) as no`, [row.kind])
    return { stage: 'waiting', waiting_no: no, waiting_since: c.today, waiting_until: waitingUntil(c.today, s) }
  },
  async allocate(c, row, given, s) {
    const { startsOn, contractUntil, skipReason } = given
    refuseFor(contractFault(startsOn, contractUntil, s))
    await assertSingle(c, row, startsOn)
    await assertTurn(c, row, skipReason)
    const dwelling = await takeDwelling(c, row.kind, given.dwellingId, startsOn)
    return {
      stage: 'inForce',
      dwelling_id: dwelling.id,
      dwelling_name: dwelling.name,
      rent: given.rent,
      starts_on: startsOn,
      contract_until: contractUntil,
      review_due_on: nextReview(startsOn, s),
      ...(skipReason ? { decision: skipReason } : {}),
    }
  },
  async grant(c, row, given, s) {
    await assertSingle(c, row, given.startsOn)
    return {
      stage: 'inForce',
      subsidy: monthlySubsidy(row.members, s),
      starts_on: given.startsOn,
      review_due_on: nextReview(given.startsOn, s),
    }
  },
  async review(c, row, given, s) {
    if (given.result === 'fail') {
      return { ...(await end(c, row, c.today, 'betterOff')), reviewed_on: c.today, decision: given.opinion }
    }
    const share = (await roomShare(c, row.household_id)) ?? row.m2_per_person
    refuseFor(unmet(row.kind, { need: row.need, m2PerPerson: share, income: given.income }, s)[0])
    return {
      members: given.members,
      income: given.income,
      m2_per_person: share,
      reviewed_on: c.today,
      review_due_on: nextReview(c.today, s),
      decision: given.opinion,
      ...(row.kind === 'subsidy' ? { subsidy: monthlySubsidy(given.members, s) } : {}),
    }
  },
  async renew(_c, row, given, s) {
    const from = row.contract_until ? addDays(row.contract_until, 1) : row.starts_on
    refuseFor(contractFault(from, given.contractUntil, s))
    return { contract_until: given.contractUntil, rent: given.rent }
  },
  exit: (c, row, given) => end(c, row, given.endedOn, given.exitReason),
  refuse: async (c, _row, given) => refused(c, given.opinion),
  withdraw: async (c, _row, given) => over(c, 'withdrawn', '已撤回', given.opinion),
}
