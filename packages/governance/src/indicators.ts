import { defineIndicator, type IndicatorCard } from '@county/core/indicator'

const card = (
  name: string,
  measure: number,
  zh: string,
  en: string,
  of: Pick<IndicatorCard, 'unit' | 'aggregate' | 'period' | 'ledgers' | 'better'>,
  defZh: string,
  defEn: string,
  more: Partial<IndicatorCard> = {},
): IndicatorCard =>
  defineIndicator({
    id: `governance.${name}`,
    title: { zh, en },
    measure,
    definition: { zh: defZh, en: defEn },
    ...of,
    ...more,
  })
const ratio = (ledger: string, period: IndicatorCard['period'] = 'point') =>
  ({ unit: '%', aggregate: 'ratio', period, ledgers: [`governance.${ledger}`], better: 'more' }) as const
const count = (unit: string, ledger: string, period: IndicatorCard['period'], better: IndicatorCard['better']) =>
  ({ unit, aggregate: 'count', period, ledgers: [`governance.${ledger}`], better }) as const

/** 户籍迁入或办理新市民居住证（全覆盖） */
export const registrationCoverage = card(
  'registrationCoverage',
  16,
  '户籍迁入或居住证覆盖率',
  'Registered here or holding a permit',
  ratio('registration'),
  '月末在册居住的搬迁群众中，户籍已迁入安置地或持有效居住证（未逾期签注）的比例。',
  'Residents registered here or holding a valid permit, of all residents at month’s end.',
  { target: '户籍迁入或办理新市民居住证（全覆盖）' },
)
/** 出生、死亡、迁出、迁入业务“只跑一次” */
export const oneTrip = card(
  'oneTrip',
  16,
  '户籍业务只跑一次率',
  'Registration business in one trip',
  ratio('registrationMove', 'month'),
  '当月办结的出生、死亡、迁出、迁入业务中，群众跑动不超过一次的比例。',
  'Of the registration business done in the month, that which took at most one trip.',
  { target: '出生、死亡、迁出、迁入业务“只跑一次”' },
)
/** Permits to be endorsed. */
export const permitsDue = card(
  'permitsDue',
  16,
  '居住证逾期未签注',
  'Permits not endorsed in time',
  count('证', 'residencePermit', 'point', 'zero'),
  '月末已过签注日期仍未签注的居住证。',
  'Permits past the day of their endorsement at month’s end.',
)
/** Registration business of the month. */
export const movesDone = card(
  'movesDone',
  16,
  '办结户籍业务',
  'Registration business done',
  count('件', 'registrationMove', 'month', 'more'),
  '当月办结的出生、死亡、迁出、迁入业务。',
  'Births, deaths and moves done in the month.',
)
/** 矛盾纠纷排查化解（发现在早、防范在先、处置在小，矛盾不出社区） */
export const disputesSettled = card(
  'disputesSettled',
  11,
  '矛盾不出社区率',
  'Disputes that did not leave the community',
  ratio('dispute', 'month'),
  '当月办结的矛盾纠纷中，在社区一级化解成功的比例；升级到街道、县级或引导诉讼的不算。',
  'Of the disputes closed in the month, those settled in the community.',
  {
    target: '矛盾纠纷排查化解（发现在早、防范在先、处置在小，矛盾不出社区）',
    decision: {
      zh: '方案未给数值；按“矛盾不出社区”以社区一级化解率计（县委政法委口径）',
      en: 'The plan gives no number; counted as the share settled in the community',
    },
  },
)
/** Disputes found in the month. */
export const disputesFound = card(
  'disputesFound',
  11,
  '排查发现矛盾纠纷',
  'Disputes found',
  count('件', 'dispute', 'month', 'less'),
  '当月发现登记的矛盾纠纷。',
  'Disputes entered in the month.',
)
/** Disputes beyond their limit. */
export const disputesLate = card(
  'disputesLate',
  11,
  '超期未办结矛盾纠纷',
  'Disputes beyond their limit',
  count('件', 'dispute', 'point', 'zero'),
  '月末超过办理期限仍未办结的矛盾纠纷。',
  'Open beyond their limit at month’s end.',
)
/** 四零服务（工作零失误、作风零懈怠、服务零距离、管理零空白） */
export const fourZero = card(
  'fourZero',
  11,
  '四零服务：事项按期办结率',
  'Four zeros: cases done in time',
  ratio('serviceCase', 'month'),
  '当月办结的一门受理事项中，部门按承诺时限答复且没有退回的比例。',
  'Of the cases told in the month, those answered within the limit.',
  {
    target: '四零服务（工作零失误、作风零懈怠、服务零距离、管理零空白）',
    decision: {
      zh: '方案未给数值；以“按期办结率”反映（县委政法委口径，可调整）',
      en: 'The plan gives no number; counted as the share done in time',
    },
  },
)
/** 安置区服务中心“一门受理、协同办理” */
export const casesOneTrip = card(
  'casesOneTrip',
  13,
  '一门受理只跑一次率',
  'Cases in one trip',
  ratio('serviceCase', 'month'),
  '当月办结的一门受理事项中，群众跑动不超过一次的比例。',
  'Of the cases told in the month, those that took at most one trip.',
  {
    target: '安置区服务中心“一门受理、协同办理”',
    decision: {
      zh: '方案未给数值；以办结事项“只跑一次率”反映，行在社会治理台账中计',
      en: 'The plan gives no number; counted as the share done in one trip, from the rows of governance',
    },
  },
)
/** Cases taken in. */
export const casesReceived = card(
  'casesReceived',
  13,
  '一门受理事项',
  'Cases taken in',
  count('件', 'serviceCase', 'month', 'more'),
  '当月窗口、电话、网上、上门受理的事项。',
  'Cases taken in during the month by any channel.',
)
/** 街道办—居委会—网格—楼栋 网格化管理 */
export const buildingHeads = card(
  'buildingHeads',
  13,
  '在任楼栋长和联户长',
  'Building heads in office',
  count('人', 'buildingHead', 'point', 'more'),
  '月末在任的楼栋长、联户长。',
  'Heads of buildings and joined households in office at month’s end.',
  {
    target: '街道办—居委会—网格—楼栋 网格化管理',
    decision: {
      zh: '方案未给数值；以在任楼栋长和联户长数反映，空缺见“网格覆盖”',
      en: 'The plan gives no number; counted as heads in office, vacancies are on the page of grids',
    },
  },
)
/** Households visited. */
export const householdsVisited = card(
  'householdsVisited',
  11,
  '入户走访户数',
  'Households visited',
  count('户', 'householdVisit', 'month', 'more'),
  '当月走访过的户，一户只计一次；没有见到的不计。',
  'Households visited in the month, once each; nobody met does not count.',
)
/** Visits made. */
export const visitsMade = card(
  'visitsMade',
  11,
  '入户走访次数',
  'Visits made',
  count('户次', 'householdVisit', 'month', 'more'),
  '当月登记的走访，按次计。',
  'Visits of the month, each counted.',
)
/** Staff of police posts. */
export const postStaff = card(
  'postStaff',
  11,
  '警务室在岗人员',
  'Staff of police posts',
  count('人', 'postStaff', 'point', 'more'),
  '月末在岗的警务室人员。',
  'At their posts at month’s end.',
)
/** Devices that do not work. */
export const devicesFaulty = card(
  'devicesFaulty',
  11,
  '故障安防设备点位',
  'Devices out of order',
  count('处', 'device', 'point', 'zero'),
  '月末登记为故障的安防设备点位。',
  'Places whose devices are out of order at month’s end.',
)
/** Special populations, as a number only. */
export const specialPersons = card(
  'specialPersons',
  11,
  '在帮特殊人群',
  'Special persons supported',
  count('人', 'specialPerson', 'point', 'less'),
  '月末在帮扶中的特殊人群；只显示数量，不显示姓名和类别。',
  'Supported at month’s end; the number only.',
)

/** The module's indicators, in the order shown. */
export const INDICATORS = [
  registrationCoverage,
  oneTrip,
  disputesSettled,
  fourZero,
  casesOneTrip,
  buildingHeads,
  disputesFound,
  disputesLate,
  casesReceived,
  permitsDue,
  movesDone,
  householdsVisited,
  visitsMade,
  postStaff,
  devicesFaulty,
  specialPersons,
]
