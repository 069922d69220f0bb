import { defineIndicator, type IndicatorCard } from '@county/core/indicator'

type Of = Pick<IndicatorCard, 'unit' | 'aggregate' | 'period' | 'ledgers' | 'better'> & Partial<IndicatorCard>
const card = (name: string, zh: string, en: string, of: Of, defZh: string, defEn: string): IndicatorCard =>
  defineIndicator({
    id: `party.${name}`,
    title: { zh, en },
    measure: 13,
    definition: { zh: defZh, en: defEn },
    ...of,
  })
const point = (unit: string, ledger: string, better: IndicatorCard['better'] = 'more', more: Partial<Of> = {}): Of => ({
  unit,
  aggregate: 'count',
  period: 'point',
  ledgers: [`party.${ledger}`],
  better,
  ...more,
})
const SINCE_PLAN = { period: 'cumulative', since: '2021-03-11' } as const

/** 从搬迁群众中发展党员 */
export const developed = card(
  'developed',
  '从搬迁群众中发展党员',
  'Members developed from relocated residents',
  point('人', 'candidate', 'more', { ...SINCE_PLAN, target: '从搬迁群众中发展党员' }),
  '方案印发（2021-03-11）以来，上级党委审批接收为预备党员的搬迁群众，一人一次；以第 17 步“上级党委审批”通过的日期为准。',
  'Residents accepted as probationary members since the plan, by the day of step 17; each person once.',
)
/** 社区居委会换届选举 */
export const elections = card(
  'elections',
  '社区居委会换届选举完成',
  'Residents’ committees elected',
  point('个', 'election', 'more', {
    ...SINCE_PLAN,
    target: '社区居委会换届选举',
    decision: {
      zh: '方案没有写社区数，按完成换届的社区居委会个数计；尚未换届的列在“换届选举”页（县委组织部口径）',
      en: 'The plan names no number: each residents’ committee elected counts; the others are listed on the elections page',
    },
  }),
  '方案印发以来，投票有效并已产生新一届成员的社区居民委员会换届选举，逐次计数；补选和党组织换届不计。',
  'Valid elections of residents’ committees since the plan; not those of Party organisations.',
)
/** 社区居民公约、楼栋管理制度 */
export const covenants = card(
  'covenants',
  '在用居民公约、楼栋制度',
  'Covenants and building rules in force',
  point('份', 'covenant', 'more', { target: '社区居民公约、楼栋管理制度' }),
  '月末在用（已表决通过、未修订、未废止）的社区居民公约和楼栋管理制度，逐份计数。',
  'Adopted, and neither replaced nor repealed at month’s end.',
)
/** 居民自治骨干进网格 */
export const backbones = card(
  'backbones',
  '居民自治骨干进网格',
  'Backbones in grids',
  point('人', 'backbone', 'more', { target: '居民自治骨干进网格（年轻党员群众、致富带头人、退役军人、离任村干部）' }),
  '月末在网格内担任居民自治骨干的人数，含年轻党员群众、致富带头人、退役军人、离任村干部，一人只计一次。',
  'Persons in office at month’s end, of the four groups that the plan names; each once.',
)
/** Members. */
export const members = card(
  'members',
  '党员人数',
  'Members',
  point('人', 'member'),
  '月末组织关系在安置点党支部的党员，含预备党员。',
  'Members of the sites’ branches at month’s end, on probation too.',
)
/** Activists and development targets. */
export const inTraining = card(
  'inTraining',
  '入党积极分子和发展对象',
  'Activists and development targets',
  point('人', 'candidate'),
  '月末已确定为入党积极分子、尚未接收为预备党员的人数，含发展对象。',
  'Chosen as activists and not yet accepted, at month’s end.',
)
/** Steps that were recorded late. */
export const lateSteps = card(
  'lateSteps',
  '发展党员超期步骤',
  'Late steps',
  point('步', 'developmentStep', 'zero', { period: 'month' }),
  '本月办理的发展党员步骤中，超过规定期限才办理的步数（如收到申请书一个月后才谈话）。',
  'Steps of this month that were done after their limit.',
)
/** Meetings held. */
export const meetings = card(
  'meetings',
  '三会一课召开',
  'Meetings held',
  point('场', 'meeting', 'more', { period: 'month' }),
  '本月召开的支部党员大会、支部委员会、党小组会、党课和主题党日，逐场计数。',
  'Branch, committee and group meetings, lectures and theme days of the month.',
)
/** Floating members. */
export const floating = card(
  'floating',
  '流动党员',
  'Floating members',
  point('人', 'floating', 'less'),
  '月末在外流动和流入的党员。',
  'Members away from their branch, or here from elsewhere, at month’s end.',
)
/** Terms that are over or end soon. */
export const termsEnding = card(
  'termsEnding',
  '任期届满未换届的职务',
  'Posts past their term',
  point('个', 'holding', 'zero'),
  '月末任期已届满、尚未换届的班子职务，逐个计数。',
  'Posts whose term was over at month’s end and that nobody was newly elected to.',
)

/** The module's indicators, in the order shown. */
export const INDICATORS = [
  developed,
  elections,
  covenants,
  backbones,
  members,
  inTraining,
  lateSteps,
  meetings,
  floating,
  termsEnding,
]
