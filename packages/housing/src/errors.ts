import { defineErrors } from '@county/kernel/errors'

/** Refusals of the housing module (住房安居). */
export const errors = defineErrors({
  HOUSING_ENDS_BEFORE_START: {
    status: 'UNPROCESSABLE',
    zh: '结束日期 {endsOn} 早于开始日期 {startedOn}，请核对。',
    en: 'It ends on {endsOn}, before it begins on {startedOn}.',
    when: 'a row ends before it begins',
    caller: 'correct one of the two dates',
  },
})
