import { defineFact } from '@county/core/fact'

/** A residence permit lapses soon, or has lapsed. */
export const permitLapsing = defineFact({
  id: 'governance.permitLapsing',
  title: { zh: '居住证即将到期签注', en: 'Residence permit about to lapse' },
  subject: 'person',
  definition: {
    zh: '持居住证且距下次签注不超过提前提醒天数，或已逾期未签注的',
    en: 'Holds a permit whose endorsement is due within the days of notice, or late',
  },
  warning: true,
})

/** A household that is overdue for its visit. No warning of its own: it stands in the due list. */
export const visitOverdue = defineFact({
  id: 'governance.visitOverdue',
  title: { zh: '入户走访超期', en: 'Visit overdue' },
  subject: 'household',
  definition: { zh: '超过规定间隔没有走访的户', en: 'Not visited within the interval' },
  warning: false,
})

/** Facts that the module publishes. */
export const facts = [permitLapsing, visitOverdue]
