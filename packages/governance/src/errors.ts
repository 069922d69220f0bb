import { defineErrors } from '@county/kernel/errors'

/** Refusals of the governance module (社会治理). */
export const errors = defineErrors({
  GOVERNANCE_ENDS_BEFORE_START: {
    status: 'UNPROCESSABLE',
    zh: '结束日期 {endsOn} 早于开始日期 {startedOn}，请核对。',
    en: 'It ends on {endsOn}, before it begins on {startedOn}.',
    when: 'a row ends before it begins',
    caller: 'correct one of the two dates',
  },
})
