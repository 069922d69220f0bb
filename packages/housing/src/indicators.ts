import { defineIndicator, type IndicatorCard } from '@county/core/indicator'

type Of = Omit<IndicatorCard, 'id' | 'title' | 'measure' | 'definition'>
const card = (name: string, title: [string, string], measure: number, of: Of, definition: [string, string]) =>
  defineIndicator({
    id: `housing.${name}`,
    title: { zh: title[0], en: title[1] },
    measure,
    definition: { zh: definition[0], en: definition[1] },
    ...of,
  })
const of = (
  unit: string,
  aggregate: IndicatorCard['aggregate'],
  period: IndicatorCard['period'],
  ledger: string,
  better: IndicatorCard['better'],
): Of => ({
  unit,
  aggregate,
  period,
  ledgers: [`housing.${ledger}`],
  better,
  ...(period === 'cumulative' ? { since: '2021-01-01' } : {}),
})

/** 筹集公租房房源 */
export const publicRentalStock = card(
  'publicRentalStock',
  ['筹集公租房房源', 'Public rental dwellings raised'],
  9,
  { ...of('套', 'count', 'cumulative', 'dwelling', 'more'), target: '筹集公租房房源' },
  [
    '2021 年以来可用日期到月末为止的公租房房源，一套一行；停用的仍计入筹集，录入错误的不计。',
    'Public rental dwellings available since 2021, one row each; those out of use still count as raised, mistakes do not.',
  ],
)
/** 发放城镇住房保障家庭租赁补贴 */
export const subsidyHouseholds = card(
  'subsidyHouseholds',
  ['发放租赁补贴户数', 'Households that received the subsidy'],
  9,
  {
    ...of('户', 'count', 'cumulative', 'payment', 'more'),
    target: '发放城镇住房保障家庭租赁补贴',
    decision: {
      zh: '方案的 5000 户按去重户数计；同一户多个月、多个年度只计一户，户月数另列一项（县住建局口径）',
      en: 'The plan’s 5,000 are distinct households; months are a figure of their own (housing bureau)',
    },
  },
  [
    '2021 年以来领取过租赁补贴的家庭，一户只计一次；已追回和录入错误的不计。',
    'Households that received a subsidy since 2021, each once; paid back and mistaken rows left out.',
  ],
)
/** Payments of the subsidy, household-months. */
export const subsidyMonths = card(
  'subsidyMonths',
  ['租赁补贴发放户月', 'Household-months of subsidy'],
  9,
  of('户次', 'count', 'cumulative', 'payment', 'more'),
  ['2021 年以来发放的租赁补贴，一户一个月计一次。', 'Subsidies paid since 2021: one household and month counts once.'],
)
/** Subsidy money of the month. */
export const subsidyPaid = card(
  'subsidyPaid',
  ['当月发放租赁补贴金额', 'Subsidy paid this month'],
  9,
  of('元', 'sum', 'month', 'payment', 'more'),
  ['发放日期在当月的租赁补贴金额合计。', 'Sum of the subsidies paid in the month.'],
)
/** 建设新市民保障性租赁住房 */
export const affordableStock = card(
  'affordableStock',
  ['建设保障性租赁住房', 'Affordable dwellings built'],
  9,
  { ...of('套', 'count', 'cumulative', 'dwelling', 'more'), target: '建设新市民保障性租赁住房' },
  [
    '2021 年以来可用日期到月末为止的保障性租赁住房，一套一行；录入错误的不计。',
    'Affordable dwellings available since 2021, one row each; mistakes left out.',
  ],
)
/** 新市民安居险、就业险 */
export const homeInsured = card(
  'homeInsured',
  ['安居险在保户数', 'Households with home insurance'],
  9,
  { ...of('户', 'count', 'point', 'homeInsurance', 'more'), target: '新市民安居险、就业险' },
  ['月末保单在有效期内的家庭，一户只计一次。', 'Households with a policy in force at the end of the month, each once.'],
)
/** Persons with employment insurance. */
export const jobInsured = card(
  'jobInsured',
  ['就业险在保人数', 'Persons with employment insurance'],
  9,
  of('人', 'count', 'point', 'jobInsurance', 'more'),
  ['月末保单在有效期内的人，一人只计一次。', 'Persons with a policy in force at the end of the month, each once.'],
)
/** Households in homes that are too small. */
export const crowded = card(
  'crowdedHouseholds',
  ['住房拥挤家庭', 'Overcrowded households'],
  9,
  of('户', 'sum', 'point', 'roomUse', 'less'),
  [
    '月末人均住房面积低于住房拥挤标准（规则参数）的住房里的家庭；房屋和人口取自居民库。',
    'Households in homes below the limit of m² a person (dated parameter); rooms and people from the registry.',
  ],
)
/** Rooms nobody lives in. */
export const vacant = card(
  'vacantRooms',
  ['空置安置房', 'Vacant rooms'],
  9,
  of('套', 'count', 'point', 'roomUse', 'less'),
  ['月末没有家庭居住的安置房。', 'Rooms of the sites without a household at the end of the month.'],
)
/** Households in public rental dwellings. */
export const renting = card(
  'publicRentalHeld',
  ['公租房在保家庭', 'Households in public rentals'],
  9,
  of('户', 'count', 'point', 'help', 'more'),
  ['月末公租房在保的家庭。', 'Households whose public rental is in force at the end of the month.'],
)
/** Households that wait. */
export const waiting = card(
  'waiting',
  ['轮候家庭', 'Households waiting'],
  9,
  of('户', 'count', 'point', 'help', 'less'),
  [
    '月末在轮候中的申请，三种保障方式合计。',
    'Applications on the waiting lists of the three kinds at the end of the month.',
  ],
)
/** Reviews that are late. */
export const reviewsLate = card(
  'reviewsLate',
  ['年度复核超期', 'Yearly reviews overdue'],
  9,
  of('户', 'count', 'point', 'help', 'zero'),
  ['月末在保、复核期限已过的家庭。', 'Help in force whose review is past its day at the end of the month.'],
)
/** 安置住房登记信息核对、修正和产权证颁发 */
export const certificates = card(
  'certificates',
  ['安置住房产权证颁发率', 'Homes with their certificate'],
  17,
  {
    ...of('%', 'ratio', 'point', 'certificate', 'more'),
    target: '安置住房登记信息核对、修正和产权证颁发',
    decision: {
      zh: '分母为居民库中有人居住的安置住房，逐套计；已核对、修正但未发证的不算完成（县自然资源局口径）',
      en: 'Of the homes in which the registry knows a household; checked but not issued is not done (natural resources)',
    },
  },
  [
    '月末办证台账中的安置住房，已颁发不动产权证的比例；录入错误和已退出的不计。',
    'Share of the homes in the ledger whose certificate was issued by the end of the month.',
  ],
)
/** Certificates issued in the month. */
export const issued = card(
  'issued',
  ['当月颁发产权证', 'Certificates issued this month'],
  17,
  of('套', 'count', 'month', 'certificate', 'more'),
  ['发证日期在当月的安置住房。', 'Homes whose certificate was issued in the month.'],
)
/** Homes whose data disagree. */
export const mismatched = card(
  'mismatched',
  ['登记信息不一致', 'Data do not agree'],
  17,
  of('套', 'count', 'point', 'certificate', 'zero'),
  [
    '月末未发证、登记信息与居民库不一致且未认可的住房。',
    'Homes without certificate whose registered data differ from the registry and were not accepted.',
  ],
)
/** Homes that are stuck. */
export const stuck = card('stuck', ['办证卡点', 'Stuck'], 17, of('套', 'count', 'point', 'certificate', 'zero'), [
  '月末登记了卡点的未发证住房。',
  'Homes without certificate that are marked as stuck.',
])

/** The module's indicators, in the order shown. */
export const INDICATORS = [
  publicRentalStock,
  subsidyHouseholds,
  affordableStock,
  certificates,
  subsidyMonths,
  subsidyPaid,
  renting,
  waiting,
  reviewsLate,
  crowded,
  vacant,
  homeInsured,
  jobInsured,
  issued,
  mismatched,
  stuck,
]
