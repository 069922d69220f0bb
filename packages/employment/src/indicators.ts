import { defineIndicator, type IndicatorCard } from '@county/core/indicator'

const RECORD = 'employment.labourRecord'
const JOB = 'employment.job'
const DATED = {
  zh: '劳动能力和意愿按当前登记，就业按工作起止日期计算，补录后往月数据随之更正。',
  en: 'Ability and wishes as on record now; jobs by their own dates, so that late entries correct past months.',
}

/** 有就业意愿的劳动力全员就业 */
export const willingEmployed = defineIndicator({
  id: 'employment.willingEmployed',
  title: { zh: '有就业意愿劳动力就业率', en: 'Willing labourers employed' },
  unit: '%',
  aggregate: 'ratio',
  period: 'point',
  measure: 6,
  target: '有就业意愿的劳动力全员就业',
  ledgers: [RECORD, JOB],
  definition: {
    zh: `月末有工作的人数 ÷ 月末处于劳动年龄、有劳动能力、非全日制学生且有就业意愿的人数。${DATED.zh}`,
    en: `Those with a job at month's end over labourers who wish to work. ${DATED.en}`,
  },
  better: 'more',
})

/** 就业人员收入不低于安置地最低工资标准 */
export const incomeAboveFloor = defineIndicator({
  id: 'employment.incomeAboveFloor',
  title: { zh: '就业收入达到最低工资标准比例', en: 'Incomes at or above the minimum wage' },
  unit: '%',
  aggregate: 'ratio',
  period: 'point',
  measure: 6,
  target: '就业人员收入不低于安置地最低工资标准',
  ledgers: [JOB, 'employment.minimumWage'],
  definition: {
    zh: '月末在岗且登记了月收入的主要工作中，月收入不低于当期最低工资标准的比例。未登记收入的不计入。',
    en: "Main jobs at month's end with a known income: share at or above the minimum wage then in force.",
  },
  decision: {
    zh: '方案写“原则上不低于”，按达标比例考核，目标 100%（县人社局口径）',
    en: 'The plan says “in principle”; measured as a share with 100 % as the aim',
  },
  better: 'more',
})

/** 零就业家庭动态清零 */
export const zeroHouseholds = defineIndicator({
  id: 'employment.zeroHouseholds',
  title: { zh: '零就业家庭', en: 'Zero-employment households' },
  unit: '户',
  aggregate: 'count',
  period: 'point',
  measure: 6,
  target: '零就业家庭动态清零',
  ledgers: ['employment.zeroHousehold'],
  definition: {
    zh: '月末已发现或已认定、尚无成员实现就业且未销号的家庭',
    en: "Households found or recognised, with nobody employed and not cleared at month's end",
  },
  better: 'zero',
  tolerancePercent: 0,
})

/** 技能培训 */
export const trained = defineIndicator({
  id: 'employment.trained',
  title: { zh: '技能培训人数', en: 'Persons trained' },
  unit: '人',
  aggregate: 'count',
  period: 'cumulative',
  since: '2021-01-01',
  measure: 6,
  target: '技能培训',
  ledgers: ['employment.trainingEnrolment'],
  definition: {
    zh: '2021-01-01 起培训合格结业的人数，一人多次只计一次（以最早结业为准）',
    en: 'Persons who passed a training since 2021-01-01, each counted once, by the first',
  },
  decision: { zh: '方案单位为“人”，按去重人数计，不计人次', en: 'The plan counts persons, not occasions' },
  better: 'more',
})

/** 有培训意愿的劳动力至少掌握一门技能 */
export const trainWillingSkilled = defineIndicator({
  id: 'employment.trainWillingSkilled',
  title: { zh: '有培训意愿劳动力掌握技能比例', en: 'Willing trainees with a skill' },
  unit: '%',
  aggregate: 'ratio',
  period: 'point',
  measure: 6,
  target: '有培训意愿的劳动力至少掌握一门技能',
  ledgers: [RECORD, 'employment.trainingEnrolment'],
  definition: {
    zh: '月末有培训意愿的劳动力中，已登记至少一门技能或月末前培训合格的比例',
    en: 'Labourers willing to train: share with a recorded skill or a passed training',
  },
  better: 'more',
})

/** 就业服务卡每月核查 */
export const cardsChecked = defineIndicator({
  id: 'employment.cardsChecked',
  title: { zh: '就业服务卡核查率', en: 'Service cards checked' },
  unit: '%',
  aggregate: 'ratio',
  period: 'month',
  measure: 6,
  target: '就业服务卡每月核查',
  ledgers: [RECORD, 'employment.serviceCardCheck'],
  definition: {
    zh: '当月已核查的服务卡 ÷ 月末在册服务卡（一人一卡，含劳动能力待核实的）',
    en: "Cards checked in the month over cards open at month's end, one a person",
  },
  better: 'more',
})

/** Labourers at the end of the month. */
export const labourForce = point('labourForce', '劳动力', 'Labourers', [RECORD], {
  zh: `月末处于劳动年龄、有劳动能力、非全日制学生的人数。${DATED.zh}`,
  en: `Persons of working age, able to work, no full-time students. ${DATED.en}`,
})

/** Labourers with a job. */
export const employedLabour = point('employedLabour', '就业劳动力', 'Employed labourers', [RECORD, JOB], {
  zh: '月末有工作的劳动力（主要工作或灵活用工）',
  en: "Labourers with a job at month's end",
})

/** Main jobs by place; each person has one. */
export const employedInCounty = place('employedInCounty', '县内就业', 'Employed in the county', '安置点内和县内')
/** Outside the county, inside the prefecture. */
export const employedInPrefecture = place(
  'employedInPrefecture',
  '州内县外就业',
  'Employed in the prefecture',
  '县外州内',
)
/** Outside the prefecture, inside the province. */
export const employedInProvince = place('employedInProvince', '省内州外就业', 'Employed in the province', '州外省内')
/** Outside the province. */
export const employedOutside = place('employedOutside', '省外就业', 'Employed outside the province', '省外')
/** In the eastern coastal provinces (外输). */
export const employedCoastal = place('employedCoastal', '东部沿海就业', 'Employed on the coast', '东部沿海省份')

/** Main jobs that began in the month. */
export const newJobs = defineIndicator({
  id: 'employment.newJobs',
  title: { zh: '当月新增就业', en: 'New jobs in the month' },
  unit: '人',
  aggregate: 'count',
  period: 'month',
  measure: 6,
  ledgers: [JOB],
  definition: {
    zh: '当月开始主要工作的人数，一人当月只计一次',
    en: 'Persons whose main job began in the month, each once',
  },
  better: 'more',
})

/** Below the minimum wage. */
export const belowFloor = {
  ...point('belowFloor', '收入低于最低工资标准', 'Incomes below the minimum wage', [JOB, 'employment.minimumWage'], {
    zh: '月末在岗、主要工作月收入低于当期最低工资标准的人数',
    en: 'Persons whose main job pays less than the minimum wage then in force',
  }),
  better: 'zero' as const,
}

/** Nobody visited for three months. */
export const unvisitedCards = {
  ...point('unvisitedCards', '三个月未入户', 'Not visited for three months', [RECORD, 'employment.serviceCardCheck'], {
    zh: '月末连续三个月（参数）没有入户核查的服务卡；电话、视频核查不算入户',
    en: 'Cards without a visit for three months (parameter); phone and video do not count',
  }),
  better: 'zero' as const,
}

/** Holders of public-welfare posts. */
export const welfareHolders = point(
  'welfareHolders',
  '公益性岗位在岗',
  'Public-welfare posts held',
  ['employment.welfareAssignment'],
  {
    zh: '月末在岗的公益性岗位人员',
    en: "Holders of public-welfare posts at month's end",
  },
)

/** Places offered by openings valid in the month. */
export const openingsOffered = defineIndicator({
  id: 'employment.openingsOffered',
  title: { zh: '当月有效岗位', en: 'Openings in the month' },
  unit: '个',
  aggregate: 'sum',
  period: 'month',
  measure: 6,
  ledgers: ['employment.jobOpening'],
  definition: { zh: '当月有效的岗位信息的招聘人数之和', en: 'Places of the openings valid in the month' },
  better: 'more',
})

/** 食用菌公共岗位 */
export const mushroomPosts = defineIndicator({
  ...industryCard('mushroomPosts', '食用菌公共岗位', 'Mushroom posts', '食用菌公共岗位', '个'),
  period: 'point',
  definition: {
    zh: '月末在岗、产业为食用菌的主要工作（不含灵活就业）',
    en: "Regular main jobs in mushrooms at month's end",
  },
})
/** 食用菌灵活就业 */
export const mushroomFlexible = defineIndicator({
  ...industryCard('mushroomFlexible', '食用菌灵活就业', 'Mushroom casual work', '食用菌灵活就业', '人次'),
  aggregate: 'sum',
  period: 'cumulative',
  since: '2021-01-01',
  definition: {
    zh: '2021-01-01 起产业为食用菌的灵活用工人次之和',
    en: 'Occasions of casual work in mushrooms since 2021',
  },
})
/** 茶叶就业 */
export const teaWork = defineIndicator({
  ...industryCard('teaWork', '茶叶就业', 'Tea work', '茶叶就业', '人次'),
  aggregate: 'sum',
  period: 'cumulative',
  since: '2021-01-01',
  definition: { zh: '2021-01-01 起产业为茶叶的用工人次之和', en: 'Occasions of work in tea since 2021' },
  decision: {
    zh: '方案目标为 2021 年内完成，之后继续累计，仅作参考',
    en: "The plan's target is for 2021; later months go on counting for reference",
  },
})
/** 小手工业就业 */
export const handicraftWorkers = defineIndicator({
  ...industryCard(
    'handicraftWorkers',
    '小手工业就业',
    'Light handicraft workers',
    '小手工业就业（制衣、制鞋、制袋，霞湖世家）',
    '人',
  ),
  period: 'point',
  definition: { zh: '月末在岗、产业为小手工业的人数', en: "Persons with a job in light handicraft at month's end" },
})
/** 三宝旅游及特色产业就业 */
export const sanbaoWork = defineIndicator({
  ...industryCard('sanbaoWork', '三宝旅游及特色产业就业', 'Sanbao tourism work', '三宝旅游及特色产业就业', '人次'),
  aggregate: 'sum',
  period: 'cumulative',
  since: '2021-01-01',
  definition: {
    zh: '2021-01-01 起三宝旅游及特色产业用工人次之和',
    en: 'Occasions of work in Sanbao tourism since 2021',
  },
})

/** Every indicator of the module, as shown on its home page. */
export const indicators: readonly IndicatorCard[] = [
  willingEmployed,
  incomeAboveFloor,
  zeroHouseholds,
  trained,
  trainWillingSkilled,
  cardsChecked,
  labourForce,
  employedLabour,
  employedInCounty,
  employedInPrefecture,
  employedInProvince,
  employedOutside,
  employedCoastal,
  newJobs,
  belowFloor,
  unvisitedCards,
  welfareHolders,
  openingsOffered,
  mushroomPosts,
  mushroomFlexible,
  teaWork,
  handicraftWorkers,
  sanbaoWork,
]

function point(
  name: string,
  zh: string,
  en: string,
  ledgers: string[],
  definition: { zh: string; en: string },
): IndicatorCard {
  return defineIndicator({
    id: `employment.${name}`,
    title: { zh, en },
    unit: '人',
    aggregate: 'count',
    period: 'point',
    measure: 6,
    ledgers,
    definition,
    better: 'more',
  })
}

function place(name: string, zh: string, en: string, where: string): IndicatorCard {
  return point(name, zh, en, [JOB], {
    zh: `月末在岗、主要工作地点在${where}的人数`,
    en: `${en} at month's end, by main job`,
  })
}

function industryCard(name: string, zh: string, en: string, target: string, unit: string): IndicatorCard {
  return {
    id: `employment.${name}`,
    title: { zh, en },
    unit,
    aggregate: 'count',
    period: 'point',
    measure: 2,
    target,
    ledgers: [JOB],
    definition: { zh, en },
    better: 'more',
  }
}
