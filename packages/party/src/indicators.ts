import { defineIndicator } from '@county/core/indicator'

/** Party organisations: how many there are. */
export const organisationInForce = defineIndicator({
  id: 'party.organisationInForce',
  title: { zh: '党组织在册数', en: 'Party organisations in force' },
  unit: '个',
  aggregate: 'count',
  period: 'point',
  measure: 13,
  ledgers: ['party.organisation'],
  definition: {
    zh: '月末已开始、未到期且未结束的党组织，逐条计数；录入错误的不计。',
    en: 'Begun and neither over nor closed at the end of the month; each row, mistakes left out.',
  },
  better: 'more',
})

/** The module's indicators, in the order shown. */
export const INDICATORS = [organisationInForce]
