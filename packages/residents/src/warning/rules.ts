import type { Text } from '@county/kernel/text'

/** Combines facts of modules into a warning: a question that the grid worker answers at the door. */
export interface WarningRule {
  /** Stands in the rows; never reused for another rule. */
  id: string
  title: Text
  /** When it is raised. */
  definition: Text
  /** What to look at and ask during the visit. */
  ask: Text
  /** Facts it looks at; a fact of a module that is not there never holds. */
  facts: readonly string[]
  /** How many different facts of `facts` must hold; with more than one they are a household’s together. */
  atLeast: number
  /** To be visited before others. */
  priority: boolean
  /** Not raised for a household while one of these rules, which say it better, is open there. */
  unless?: readonly string[]
}

const one = (id: string, fact: string, rest: Pick<WarningRule, 'title' | 'definition' | 'ask'>): WarningRule => ({
  id,
  facts: [fact],
  atLeast: 1,
  priority: false,
  ...rest,
})

/** Facts that stand for a need of a household; two of them together are more than their sum. */
const NEEDS = [
  'employment.zeroEmployment',
  'education.notInSchool',
  'health.largeSelfPaid',
  'housing.overcrowded',
] as const

/** The county’s rules, from the most specific to the most general. Their limits are dated settings of the modules that state the facts. */
export const WARNING_RULES: readonly WarningRule[] = [
  one('zeroEmployment', 'employment.zeroEmployment', {
    title: { zh: '零就业家庭', en: 'Zero-employment household' },
    definition: {
      zh: '有劳动能力、有就业意愿的成员无一人就业（人社局）',
      en: 'Members could and would work, and none has a job',
    },
    ask: {
      zh: '家里是否真的没有人就业？有没有打零工、外出务工未登记的？愿意做什么工作？',
      en: 'Does really nobody work? Any day labour or work elsewhere not on record? What work is wanted?',
    },
  }),
  one('notInSchool', 'education.notInSchool', {
    title: { zh: '适龄儿童失学', en: 'Child of school age not in school' },
    definition: { zh: '义务教育年龄的孩子登记为失学辍学（教育局）', en: 'A child of compulsory age is not in school' },
    ask: {
      zh: '孩子现在在哪里、是否在其他学校就读？因什么没有上学？',
      en: 'Where is the child, perhaps at another school? Why not at school?',
    },
  }),
  one('largeSelfPaid', 'health.largeSelfPaid', {
    title: { zh: '大额自付医疗费用', en: 'Large self-paid medical cost' },
    definition: {
      zh: '本年度自付医疗费用超过标准（卫健局）',
      en: 'Medical cost paid by the family is above the limit',
    },
    ask: {
      zh: '看病花费是否影响基本生活？医保报销、医疗救助是否都已办理？（不问病情）',
      en: 'Does the cost touch daily life? Were insurance and aid applied for? (Do not ask about the illness.)',
    },
  }),
  one('overcrowded', 'housing.overcrowded', {
    title: { zh: '住房拥挤', en: 'Overcrowded home' },
    definition: { zh: '人均住房面积低于标准（住建局）', en: 'Less space a person than the limit' },
    ask: {
      zh: '实际住几口人？有没有分户、成员长期在外的？是否愿意申请住房保障？',
      en: 'How many live here? Has the family split, do some live elsewhere? Is housing help wanted?',
    },
  }),
  one('permitLapsing', 'governance.permitLapsing', {
    title: { zh: '居住证即将到期', en: 'Residence permit about to lapse' },
    definition: { zh: '居住证临近签注期限（公安局）', en: 'The yearly endorsement is due soon' },
    ask: { zh: '是否还在此居住？提醒并协助办理签注。', en: 'Still living here? Remind and help with the endorsement.' },
  }),
  {
    id: 'illnessWithoutWork',
    title: { zh: '因病且无人就业', en: 'Illness cost and nobody employed' },
    definition: {
      zh: '同一户既有大额自付医疗费用，又是零就业家庭：返贫风险',
      en: 'Large medical cost and nobody employed in one household: risk of falling back into poverty',
    },
    ask: {
      zh: '家庭收支是否能维持？是否需要纳入防返贫监测、申请临时救助？',
      en: 'Can the family get by? Is monitoring or temporary relief needed?',
    },
    facts: ['employment.zeroEmployment', 'health.largeSelfPaid'],
    atLeast: 2,
    priority: true,
  },
  {
    id: 'severalNeeds',
    title: { zh: '多项困难叠加', en: 'Several needs at once' },
    definition: {
      zh: '就业、就学、就医、住房四类情况中，同一户有两类及以上',
      en: 'Two or more of work, school, illness and housing in one household',
    },
    ask: {
      zh: '哪一件最急？请与各部门一次商量解决，不让群众多头跑。',
      en: 'Which is the most urgent? Settle it with the departments at once.',
    },
    facts: NEEDS,
    atLeast: 2,
    priority: true,
    unless: ['illnessWithoutWork'],
  },
]

/** A rule by its id; undefined when it was taken out. */
export const findRule = (id: string): WarningRule | undefined => WARNING_RULES.find((r) => r.id === id)

/** The module that states a fact. */
export const moduleOfFact = (factId: string): string => factId.slice(0, factId.indexOf('.'))

/** Modules whose facts a rule looks at. */
export const modulesOf = (rule: WarningRule): string[] => [...new Set(rule.facts.map(moduleOfFact))]
