import type { IndicatorQuery } from '@county/api-kit/module'
import type { IndicatorCard } from '@county/core/indicator'
import * as cards from '@county/employment/indicators'
import { HELD, PERIOD, row } from './shared.ts'

/** The minimum wage in force where each job's person lives. */
const FLOORS = `join employment.wage_floors($2::date) f on f.region_code = split_part(j.area_path, '.', 1)`

/** One row a person: main jobs held on the last day counted. */
const held = (card: IndicatorCard, where: string, hit = 'true', join = ''): IndicatorQuery => ({
  card,
  sql: `${PERIOD} select distinct on (j.person_id) ${row('job', 'j', '1', hit)}
    from period p cross join employment.job j ${join} where j.main and ${HELD} and ${where} order by j.person_id, j.started_on desc, j.id`,
})

/** Occasions of work that began since the plan's start. */
const occasions = (card: IndicatorCard, where: string): IndicatorQuery => ({
  card,
  sql: `${PERIOD} select ${row('job', 'j', 'j.occasions')} from period p, employment.job j
    where j.started_on between '${card.since}' and p.last and employment.counts(j.closed_reason) and ${where}`,
})

/** Figures counted from the jobs, with those of the plan's industries (measure 2). */
export const jobIndicators: IndicatorQuery[] = [
  held(cards.incomeAboveFloor, 'j.monthly_income is not null', 'j.monthly_income >= f.floor', FLOORS),
  held(cards.belowFloor, 'j.monthly_income < f.floor', 'true', FLOORS),
  held(cards.employedInCounty, `j.place in ('site', 'county')`),
  held(cards.employedInPrefecture, `j.place = 'prefecture'`),
  held(cards.employedInProvince, `j.place = 'province'`),
  held(cards.employedOutside, `j.place = 'outside'`),
  held(
    cards.employedCoastal,
    `j.place = 'outside' and j.province in ('310000', '320000', '330000', '350000', '370000', '440000', '460000')`,
  ),
  {
    card: cards.newJobs,
    sql: `${PERIOD} select distinct on (j.person_id) ${row('job', 'j')} from period p, employment.job j
      where j.main and j.started_on between p.first and p.last and employment.counts(j.closed_reason)
      order by j.person_id, j.started_on desc, j.id`,
  },
  held(cards.mushroomPosts, `j.industry = 'mushroom' and j.kind <> 'flexible'`),
  occasions(cards.mushroomFlexible, `j.industry = 'mushroom' and j.kind = 'flexible'`),
  occasions(cards.teaWork, `j.industry = 'tea'`),
  {
    card: cards.handicraftWorkers,
    sql: `${PERIOD} select distinct on (j.person_id) ${row('job', 'j')} from period p, employment.job j
      where ${HELD} and j.industry = 'handicraft' order by j.person_id, j.main desc, j.started_on desc, j.id`,
  },
  occasions(cards.sanbaoWork, `j.industry = 'sanbaoTourism'`),
]
