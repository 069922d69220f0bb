import { command } from '@county/api-kit/verb'
import { PayDone, PayMonth } from '@county/housing/help/verbs'
import { DomainError } from '@county/kernel/errors'
import { firstDay } from '@county/kernel/month'
import { PAYMENT } from '../tables.ts'

/** Pays a month's subsidies to every household that has one in force; whose review is late gets nothing until it is done. */
export const payMonth = command({
  name: 'housing.payment.payMonth',
  title: { zh: '按月登记补贴发放', en: 'Pay the subsidies of a month' },
  permission: 'housing.help.pay',
  entity: PAYMENT,
  input: PayMonth,
  output: PayDone,
  async run(c, { month, paidOn, document }) {
    if (paidOn > c.today)
      throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { closedOn: paidOn } })
    const first = firstDay(month)
    const state = await c.tx.one<{ before: number; overdue: number }>(
      `select count(*) filter (where p.id is not null)::int as before,
         count(*) filter (where p.id is null and h.review_due_on < $2::date)::int as overdue
       from housing.help h left join housing.payment p on p.household_id = h.household_id and p.month = $3 and p.closed_on is null
       where h.kind = 'subsidy' and h.starts_on is not null and housing.counts(h.closed_reason)
         and $1::date <@ housing.months(h.starts_on, h.ended_on)`,
      [first, c.today, month],
    )
    const paid = await c.tx.query<{ id: string; amount: string }>(
      `insert into housing.payment (household_id, household_name, area_path, month, amount, paid_on, document, help_id,
         source, created_by, updated_by)
       select h.household_id, h.household_name, h.area_path, $3, h.subsidy, $4, $5, h.id, '{"kind":"typed"}', $6, $6
       from housing.help h
       where h.kind = 'subsidy' and h.starts_on is not null and h.subsidy > 0 and housing.counts(h.closed_reason)
         and $1::date <@ housing.months(h.starts_on, h.ended_on)
         and (h.review_due_on is null or h.review_due_on >= $2::date or h.ended_on is not null)
         and not exists (select from housing.payment p
           where p.household_id = h.household_id and p.month = $3 and p.closed_on is null)
       returning id, amount`,
      [first, c.today, month, paidOn, document, c.actor.id],
    )
    const amount = paid.reduce((sum, p) => sum + Number(p.amount), 0)
    const value = { paid: paid.length, amount, ...state }
    return { value, audit: { entityId: null, areaPath: c.actor.areaPath, after: { month, paidOn, ...value } } }
  },
})
