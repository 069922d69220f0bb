import { defineFact } from '@county/core/fact'

/** Somebody paid much for medical treatment this year. Not for which illness, nor how much. */
export const largeSelfPaid = defineFact({
  id: 'health.largeSelfPaid',
  title: { zh: '大额自付医疗费用', en: 'Large self-paid medical cost' },
  subject: 'person',
  definition: {
    zh: '本年度个人自付医疗费用合计达到县定标准；病情和金额仅卫健部门可见',
    en: 'Paid at least the county’s threshold for treatment this year; illness and sum stay with the health department',
  },
  warning: true,
})

/** A follow-up of somebody's health is overdue. Not why it is due. */
export const followUpOverdue = defineFact({
  id: 'health.followUpOverdue',
  title: { zh: '健康随访超期', en: 'Health follow-up overdue' },
  subject: 'person',
  definition: { zh: '应随访日期已过，尚未随访', en: 'The day of the next follow-up has passed' },
  warning: true,
})

/** Somebody has a family-doctor contract in force. For other departments’ checks; no warning. */
export const contracted = defineFact({
  id: 'health.contracted',
  title: { zh: '家庭医生签约', en: 'Has a family doctor' },
  subject: 'person',
  definition: { zh: '家庭医生签约有效', en: 'A family-doctor contract is in force' },
  warning: false,
})

/** Somebody for whom a contract should be signed has none. */
export const contractMissing = defineFact({
  id: 'health.contractMissing',
  title: { zh: '家庭医生应签未签', en: 'No family-doctor contract yet' },
  subject: 'person',
  definition: {
    zh: '脱贫和监测户成员、老年人及在管重点人群，没有有效家庭医生签约的',
    en: 'Of a household of the anti-poverty system, an elder or managed, and without a contract',
  },
  warning: true,
})

/** Facts that the module publishes. */
export const facts = [largeSelfPaid, followUpOverdue, contracted, contractMissing]
