import { defineFact } from '@county/core/fact'

/** Nobody in the household is employed though somebody could be. */
export const zeroEmployment = defineFact({
  id: 'employment.zeroEmployment',
  title: { zh: '零就业家庭', en: 'Zero-employment household' },
  subject: 'household',
  definition: {
    zh: '家庭中有劳动能力且有就业意愿的成员无一人就业，尚未实现就业',
    en: 'Members could and would work, and none has a job',
  },
  warning: true,
  detail: {
    labourers: { label: { zh: '劳动力', en: 'Labourers' }, kind: 'int', unit: '人' },
    deadline: { label: { zh: '清零期限', en: 'To be cleared by' }, kind: 'date' },
  },
})

/** Nobody visited the labourer in person for three months (dated parameter). */
export const unvisited = defineFact({
  id: 'employment.unvisited',
  title: { zh: '就业服务卡久未入户', en: 'Service card not visited' },
  subject: 'person',
  definition: { zh: '连续三个月没有入户核查就业服务卡', en: 'No visit to the card for three months' },
  warning: true,
  detail: { lastVisitOn: { label: { zh: '最近入户', en: 'Last visit' }, kind: 'date' } },
})

/** The person's job pays less than the minimum wage in force. */
export const lowIncome = defineFact({
  id: 'employment.lowIncome',
  title: { zh: '就业收入低于最低工资标准', en: 'Income below the minimum wage' },
  subject: 'person',
  definition: {
    zh: '主要工作的月收入低于安置地当期最低工资标准',
    en: 'Monthly income of the main job is below the minimum wage in force',
  },
  warning: true,
})

/** Facts that the module publishes. */
export const facts = [zeroEmployment, unvisited, lowIncome]
