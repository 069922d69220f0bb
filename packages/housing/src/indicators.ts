import { defineIndicator } from '@county/core/indicator'

/** Housing help: how many there are. */
export const helpInForce = defineIndicator({
  id: 'housing.helpInForce',
  title: { zh: '住房保障在册数', en: 'Housing help in force' },
  unit: '户',
  aggregate: 'count',
  period: 'point',
  measure: 9,
  ledgers: ['housing.help'],
  definition: {
    zh: '月末已开始、未到期且未结束的住房保障，一户只计一次；录入错误的不计。',
    en: 'Begun and neither over nor closed at the end of the month; each household once, mistakes left out.',
  },
  better: 'more',
})

/** The module's indicators, in the order shown. */
export const INDICATORS = [helpInForce]
