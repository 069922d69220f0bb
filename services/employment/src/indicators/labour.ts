import type { IndicatorQuery } from '@county/api-kit/module'
import * as cards from '@county/employment/indicators'
import { PERIOD, row } from './shared.ts'

const labour = (where: string, hit = 'true') =>
  `${PERIOD} select ${row('labour_record', 'l', '1', hit)} from period p, employment.labourers_on($2::date) l where ${where}`

/** The last day before which a card must have been visited, computed once. */
const gap = `(select (q.last - make_interval(months => employment.setting_on('visitGapMonths', q.last)))::date from period q)`

/** Figures counted from the labour ledger and the service cards. */
export const labourIndicators: IndicatorQuery[] = [
  { card: cards.willingEmployed, sql: labour('l.labour and l.willing', 'l.employed') },
  { card: cards.labourForce, sql: labour('l.labour') },
  { card: cards.employedLabour, sql: labour('l.labour and l.employed') },
  {
    card: cards.trainWillingSkilled,
    sql: labour(
      'l.labour and l.willing_to_train',
      `(l.skilled or exists (select from employment.training_enrolment e
         where e.person_id = l.person_id and e.result = 'passed' and e.completed_on <= $2::date and employment.counts(e.closed_reason)))`,
    ),
  },
  {
    card: cards.cardsChecked,
    sql: labour(
      'l.card',
      `exists (select from employment.service_card_check k
         where k.person_id = l.person_id and k.month = $3 and k.checked_on <= $2::date and employment.counts(k.closed_reason))`,
    ),
  },
  {
    card: cards.unvisitedCards,
    sql: labour(`l.card and l.opened_on <= ${gap} and not exists (
      select from employment.service_card_check k
      where k.person_id = l.person_id and k.method = 'visit' and k.checked_on > ${gap} and k.checked_on <= $2::date and employment.counts(k.closed_reason))`),
  },
]
