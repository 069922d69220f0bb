import { defineIndicator } from '@county/core/indicator'

/** Family-doctor contracts: how many there are. */
export const contractInForce = defineIndicator({
  id: 'health.contractInForce',
  title: { zh: '家庭医生签约在册数', en: 'Family-doctor contracts in force' },
  unit: '人',
  aggregate: 'count',
  period: 'point',
  measure: 7,
  ledgers: ['health.contract'],
  definition: {
    zh: '月末已开始、未到期且未结束的家庭医生签约，一人只计一次；录入错误的不计。',
    en: 'Begun and neither over nor closed at the end of the month; each person once, mistakes left out.',
  },
  better: 'more',
})

/** The module's indicators, in the order shown. */
export const INDICATORS = [contractInForce]
