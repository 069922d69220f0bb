import { defineIndicator, type IndicatorCard } from '@county/core/indicator'

type Rest = Omit<IndicatorCard, 'id' | 'title' | 'measure' | 'definition'>
const card = (name: string, zh: string, en: string, of: Rest, defZh: string, defEn: string): IndicatorCard =>
  defineIndicator({
    id: `health.${name}`,
    title: { zh, en },
    measure: 7,
    definition: { zh: defZh, en: defEn },
    ...of,
  })
const point = (
  unit: string,
  aggregate: IndicatorCard['aggregate'],
  ledger: string,
  better: IndicatorCard['better'] = 'more',
): Rest => ({ unit, aggregate, period: 'point', ledgers: [`health.${ledger}`], better })
const month = (
  unit: string,
  aggregate: IndicatorCard['aggregate'],
  ledger: string,
  better: IndicatorCard['better'] = 'more',
): Rest => ({ unit, aggregate, period: 'month', ledgers: [`health.${ledger}`], better })

/** Households with a serious illness on record. */
export const illnessHouseholds = card(
  'illnessHouseholds',
  '大病搬迁家庭',
  'Households with a serious illness',
  { ...point('户', 'count', 'illness', 'less'), target: '大病搬迁家庭台账（逐户逐人）' },
  '月末大病台账在册人员所在的户，一户只计一次；不在安置区居住的不计。',
  'Households with somebody in the ledger at month’s end, each once.',
)
/** Persons with a serious illness on record. */
export const illnessPersons = card(
  'illnessPersons',
  '大病在册人员',
  'Persons with a serious illness',
  point('人', 'count', 'illness', 'less'),
  '月末大病台账在册的人员，患多种大病的只计一次。',
  'Persons in the ledger at month’s end, each once.',
)
/** Serious illnesses whose follow-up is not overdue. */
export const illnessFollowed = card(
  'illnessFollowed',
  '大病按期随访率',
  'Serious illnesses followed up in time',
  point('%', 'ratio', 'illness'),
  '月末大病台账在册病例中，下次随访未超期的比例；间隔由规则参数规定。',
  'Of the illnesses on record, those whose next follow-up is not overdue.',
)
/** Persons with a large self-paid cost this year. */
export const largeSelfPaid = card(
  'largeSelfPaid',
  '大额自付医疗费用人员',
  'Persons with a large self-paid cost',
  point('人', 'count', 'illnessCost', 'less'),
  '本年度至月末个人自付医疗费用合计达到规则参数“大额自付医疗费用”的人员，一人只计一次。',
  'Persons who paid at least the threshold themselves since the beginning of the year, each once.',
)
/** Persons with a family-doctor contract in force. */
export const contractsSigned = card(
  'contractsSigned',
  '家庭医生签约人数',
  'Family-doctor contracts signed',
  { ...point('人', 'count', 'contract'), target: '家庭医生签约服务' },
  '月末签约有效的人员，一人只计一次。签约与履约分别计数，不相加。',
  'Persons with a contract in force at month’s end, each once.',
)
/** Persons for whom the contract was performed this year. */
export const contractsPerformed = card(
  'contractsPerformed',
  '家庭医生履约人数',
  'Family-doctor contracts performed',
  point('人', 'count', 'contract'),
  '月末签约有效、本签约期内履约服务次数达到规则参数的人员，一人只计一次。',
  'Persons with a contract in force under which enough services were performed.',
)
/** Share of contracts that were performed. */
export const performedRate = card(
  'performedRate',
  '签约履约率',
  'Contracts performed',
  point('%', 'ratio', 'contract'),
  '月末签约有效人员中，本签约期内履约服务次数达到规则参数的比例。',
  'Of the persons with a contract in force, those for whom it was performed.',
)
/** Share of managed persons who have a contract. */
export const focusSigned = card(
  'focusSigned',
  '重点人群签约率',
  'Managed persons with a contract',
  point('%', 'ratio', 'care'),
  '月末在管的重点人群中，家庭医生签约有效的比例，一人只计一次。',
  'Of the managed persons, those with a contract in force, each once.',
)
/** Follow-ups of the month. */
export const followUps = card(
  'followUps',
  '健康随访',
  'Follow-ups',
  month('人次', 'count', 'followUp'),
  '本月完成的健康随访，逐次计数；失访的不计。',
  'Follow-ups of the month that reached the person, each occasion.',
)
/** Follow-ups that are overdue. */
export const followUpsOverdue = card(
  'followUpsOverdue',
  '随访超期',
  'Follow-ups overdue',
  point('人', 'count', 'care', 'zero'),
  '月末在管重点人群中，下次随访日期已过的，一人只计一次。',
  'Managed persons whose next follow-up is overdue at month’s end, each once.',
)
/** Share of admissions without a deposit. */
export const treatedFirst = card(
  'treatedFirst',
  '先诊疗后付费执行率',
  'Treated before payment',
  { ...month('%', 'ratio', 'admission'), target: '贫困人口定点医院住院先诊疗后付费' },
  '本月入院的搬迁贫困人口中，执行先诊疗后付费的比例。',
  'Of the admissions of covered persons in the month, those without a deposit.',
)
/** Admissions without a deposit in the month. */
export const treatedFirstTimes = card(
  'treatedFirstTimes',
  '先诊疗后付费住院',
  'Admissions before payment',
  month('人次', 'count', 'admission'),
  '本月入院并执行先诊疗后付费的，逐次计数。',
  'Admissions of the month without a deposit, each occasion.',
)
/** Outreach of county institutions since the plan began. */
export const outreachTimes = card(
  'outreachTimes',
  '巡回医疗和业务指导',
  'Outreach',
  {
    unit: '次',
    aggregate: 'count',
    period: 'cumulative',
    since: '2021-03-11',
    ledgers: ['health.outreach'],
    better: 'more',
    target: '县级医疗机构巡回医疗和业务指导',
  },
  '方案印发以来县级医疗机构到安置区开展的巡回医疗和业务指导，一次活动计一次。',
  'Visits of county institutions to the sites since the plan began, each visit.',
)
/** Patients seen at outreach clinics in the month. */
export const outreachPatients = card(
  'outreachPatients',
  '巡回医疗接诊',
  'Patients at outreach clinics',
  month('人次', 'sum', 'outreach'),
  '本月巡回医疗接诊人次合计。',
  'Patients seen at outreach clinics of the month.',
)
/** Public-health events that were reported late. */
export const lateReports = card(
  'lateReports',
  '超时报告公共卫生事件',
  'Events reported late',
  month('起', 'count', 'eventReport', 'zero'),
  '本月发现的传染病和突发公共卫生事件中，超过规定时限报告或尚未报告的。',
  'Events found in the month and reported after the hours allowed, or not yet.',
)
/** Institutions of the sites that are open. */
export const institutionsOpen = card(
  'institutionsOpen',
  '安置区医疗机构',
  'Institutions at the sites',
  point('个', 'count', 'institution'),
  '月末已投入使用、服务安置区的卫生院、社区卫生服务站和卫生室。',
  'Street hospitals, stations and clinics of the sites that are open at month’s end.',
)
/** Medical staff at the sites. */
export const staffAtSites = card(
  'staffAtSites',
  '安置区医务人员',
  'Staff at the sites',
  point('人', 'count', 'staff'),
  '月末在安置区医疗机构在岗的医务人员。',
  'Staff of the institutions of the sites at month’s end.',
)

/** The module's indicators, in the order shown. */
export const INDICATORS = [
  contractsSigned,
  contractsPerformed,
  performedRate,
  focusSigned,
  followUps,
  followUpsOverdue,
  illnessHouseholds,
  illnessPersons,
  illnessFollowed,
  largeSelfPaid,
  treatedFirst,
  treatedFirstTimes,
  outreachTimes,
  outreachPatients,
  lateReports,
  institutionsOpen,
  staffAtSites,
]
