import { defineIndicator } from '@county/core/indicator'

/** Disputes: how many there are. */
export const disputeInForce = defineIndicator({
  id: 'governance.disputeInForce',
  title: { zh: '矛盾纠纷在册数', en: 'Disputes in force' },
  unit: '个',
  aggregate: 'count',
  period: 'point',
  measure: 11,
  ledgers: ['governance.dispute'],
  definition: {
    zh: '月末已开始、未到期且未结束的矛盾纠纷，逐条计数；录入错误的不计。',
    en: 'Begun and neither over nor closed at the end of the month; each row, mistakes left out.',
  },
  better: 'more',
})

/** The module's indicators, in the order shown. */
export const INDICATORS = [disputeInForce]
