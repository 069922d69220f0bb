import { defineErrors } from '@county/kernel/errors'

/** Refusals of the health module (卫生健康). */
export const errors = defineErrors({
  HEALTH_ENDS_BEFORE_START: {
    status: 'UNPROCESSABLE',
    zh: '结束日期 {endsOn} 早于开始日期 {startedOn}，请核对。',
    en: 'It ends on {endsOn}, before it begins on {startedOn}.',
    when: 'a row ends before it begins',
    caller: 'correct one of the two dates',
  },
})
