import type { SafeguardFact } from './fact.ts'

/** 三、保障措施: how the work is run. */
export const SAFEGUARDS: readonly SafeguardFact[] = [
  {
    id: 'S1',
    title: { zh: '强化组织领导', en: 'Leadership' },
    worksWith: '“一把手”工程：各单位主要负责人亲自抓；措施→单位→责任人的责任链',
  },
  {
    id: 'S2',
    title: { zh: '强化督促调度', en: 'Dispatch' },
    worksWith: '联席会议：召集人县委副书记，副召集人分管副县长，成员为县直相关部门负责人，办公室设在县生态移民局',
    rules: [
      { name: '业务调度', atLeast: 1, per: 'month' },
      { name: '联席会议', atLeast: 1, per: 'quarter' },
      { name: '月报', dueDayOfMonth: 5, fromUnits: '各乡镇（街道）、涉及的县直部门', to: '县生态移民局' },
      { name: '即需即报', on: 'request' },
    ],
  },
  {
    id: 'S3',
    title: { zh: '强化督查考核', en: 'Inspection and evaluation' },
    worksWith: '年度目标绩效管理；实地督查、交叉检查；工作落实不力的整改和追责问责',
  },
  {
    id: 'S4',
    title: { zh: '强化探索创新', en: 'Innovation' },
    worksWith: '总结推广好经验好做法',
  },
]
