import { defineIndicator, type IndicatorCard } from '@county/core/indicator'

const SCHOOLING = 'education.schooling'
const card = (
  name: string,
  zh: string,
  en: string,
  of: Omit<IndicatorCard, 'id' | 'title' | 'measure' | 'definition'>,
  defZh: string,
  defEn: string,
): IndicatorCard =>
  defineIndicator({
    id: `education.${name}`,
    title: { zh, en },
    measure: 5,
    definition: { zh: defZh, en: defEn },
    ...of,
  })
const point = (
  unit: string,
  aggregate: 'count' | 'ratio' | 'sum',
  ledger: string,
  better: IndicatorCard['better'],
) => ({
  unit,
  aggregate,
  period: 'point' as const,
  ledgers: [ledger],
  better,
})
const AGE_ZH = '义务教育阶段：学年入学截止日前年满六周岁、当日未满十六周岁（规则参数可调）'
const AGE_EN = 'Compulsory age: six by the cutoff of the school year, not yet sixteen (dated parameters)'

/** 适龄子女就学保障（一个都不能少） */
export const schoolAttendance = defineIndicator({
  ...card(
    'schoolAttendance',
    '义务教育就学保障率',
    'Children of compulsory age whose schooling is secured',
    point('%', 'ratio', SCHOOLING, 'more'),
    `月末义务教育阶段儿童中，在校就读、已完成义务教育或依法缓学的比例；待核实和失学辍学的不算保障。${AGE_ZH}。`,
    `Share at school, finished, or lawfully postponed; unchecked and absent children are not secured. ${AGE_EN}.`,
  ),
  target: '适龄子女就学保障（一个都不能少）',
  decision: {
    zh: '方案写“一个都不能少”，按 100% 考核；依法缓学计入保障（县教育局口径，规则参数 postponedCounts 可改）',
    en: 'The plan says “not one may be missing”: the aim is 100 %; lawful postponement counts (a dated parameter)',
  },
})
/** Children of compulsory age who are not in school. */
export const notInSchool = card(
  'notInSchool',
  '义务教育阶段失学辍学',
  'Not in school, compulsory age',
  point('人', 'count', SCHOOLING, 'zero'),
  `月末登记为失学辍学的义务教育阶段儿童。${AGE_ZH}。`,
  `Recorded as not in school at month’s end. ${AGE_EN}.`,
)
/** Children of compulsory age about whom nothing is known. */
export const unchecked = card(
  'unchecked',
  '就学情况待核实',
  'To be checked',
  point('人', 'count', SCHOOLING, 'zero'),
  `月末没有登记就学去向的义务教育阶段儿童，含小学、初中毕业后尚未登记升学去向的。${AGE_ZH}。`,
  `Nothing recorded at month’s end, or nothing since the last stage ended. ${AGE_EN}.`,
)
/** Children at school. */
export const enrolled = card(
  'enrolled',
  '在校学生',
  'Pupils',
  point('人', 'count', SCHOOLING, 'more'),
  '月末登记为在校就读的 3—18 周岁新市民子女，含在县外学校就读的。',
  'Children of 3 to 18 recorded as enrolled at month’s end, outside the county too.',
)
/** Children of kindergarten age who go to kindergarten. */
export const kindergartenRate = card(
  'kindergartenRate',
  '学前入园率',
  'In kindergarten',
  point('%', 'ratio', SCHOOLING, 'more'),
  '月末 3 周岁至小学入学年龄前的儿童中，在园就读的比例。',
  'Of the children from three to school entry, those in kindergarten at month’s end.',
)
/** Young people of 16 to 18 at school. */
export const upperSecondary = card(
  'upperSecondary',
  '16—18 周岁在校率',
  'Of 16 to 18 at school',
  point('%', 'ratio', SCHOOLING, 'more'),
  '月末满控辍保学年龄上限至 18 周岁的青少年中，在普通高中、中职或高校就读的比例。',
  'Of the young people past compulsory age up to 18, those at school at month’s end.',
)
/** Children brought back in the month. */
export const returned = card(
  'returned',
  '劝返复学',
  'Back at school',
  { unit: '人', aggregate: 'count', period: 'month', ledgers: ['education.absence'], better: 'more' },
  '本月办结为“已复学”的失学辍学儿童；查实一直在校的不计。',
  'Cases closed this month because the child is back; mistakes are not counted.',
)
/** Visits to children not in school. */
export const visits = card(
  'visits',
  '控辍劝返走访',
  'Visits',
  { unit: '人次', aggregate: 'count', period: 'month', ledgers: ['education.absenceVisit'], better: 'more' },
  '本月登记的劝返走访，入户、电话、视频和书面通知逐次计数。',
  'Visits, calls and written orders of the month, each occasion.',
)
/** Pupils who changed school. */
export const transfers = card(
  'transfers',
  '办结转学',
  'Transfers',
  { unit: '人次', aggregate: 'count', period: 'month', ledgers: ['education.transfer'], better: 'more' },
  '转入日期在本月的转学，逐次计数。',
  'Transfers whose first day at the new school lies in the month.',
)
/** Pupils supported in the month. */
export const supported = card(
  'supported',
  '受资助学生',
  'Pupils supported',
  { unit: '人', aggregate: 'count', period: 'month', ledgers: ['education.support'], better: 'more' },
  '本月有资助到账的学生，一人只计一次。',
  'Pupils to whom support was paid in the month, each once.',
)
/** Support paid in the month. */
export const supportPaid = card(
  'supportPaid',
  '发放资助金额',
  'Support paid',
  { unit: '元', aggregate: 'sum', period: 'month', ledgers: ['education.support'], better: 'more' },
  '发放日期在本月的学生资助金额合计。',
  'Sum of the support paid in the month.',
)
/** Places of the schools of the sites. */
export const places = card(
  'places',
  '搬迁点学校学位',
  'Places',
  point('个', 'sum', 'education.schoolPlace', 'more'),
  '本学年学位台账中各校各年级学位数合计，含安置区以外学生占用的。',
  'Places of this school year in all grades, those taken by other pupils included.',
)
/** Teachers of the schools of the sites. */
export const teachers = card(
  'teachers',
  '专任教师',
  'Teachers',
  point('人', 'count', 'education.teacher', 'more'),
  '月末在册的专任教师，一人只计一次。',
  'Teachers on the roll at month’s end, each once.',
)
/** Teachers with the year’s hours of training. */
export const teachersTrained = card(
  'teachersTrained',
  '教师培训学时达标率',
  'Teachers with enough training',
  {
    unit: '%',
    aggregate: 'ratio',
    period: 'point',
    ledgers: ['education.teacher', 'education.teacherTraining'],
    better: 'more',
  },
  '月末在册专任教师中，本年一中心三平台培训合格学时达到规定的比例。',
  'Of the teachers on the roll, those whose passed hours of the calendar year reach the dated parameter.',
)
/** Occasions of training on the centre and the three platforms. */
export const trainingTimes = card(
  'trainingTimes',
  '一中心三平台教师培训',
  'Teacher training',
  { unit: '人次', aggregate: 'count', period: 'month', ledgers: ['education.teacherTraining'], better: 'more' },
  '本月开始的教师培训，一人一项计一次。',
  'Trainings begun in the month; a teacher and a course count once.',
)
/** Quality values at or above the prefecture’s. */
export const qualityReached = card(
  'qualityReached',
  '质量指标达到全州水平',
  'Quality at the prefecture’s level',
  point('%', 'ratio', 'education.quality', 'more'),
  '最近一个有数据的学年，搬迁点学校各学段质量指标中不低于全州值的比例；没有全州值的不计入。',
  'Of the latest school year’s values with a prefecture value, those not below it.',
)
/** Pupils whose age does not fit a primary school. */
export const oddAge = card(
  'oddAge',
  '小学在读年龄疑点',
  'Primary pupils of odd age',
  point('人', 'count', SCHOOLING, 'zero'),
  '月末登记为小学在读、年龄小于 6 周岁或大于 14 周岁的，须核对（省数据校验规则 5_12_014）。',
  'Recorded in primary school and younger than 6 or older than 14: to be checked.',
)
/** Pupils who also have a job. */
export const atWork = card(
  'atWork',
  '在校学生登记务工',
  'Pupils recorded as working',
  point('人', 'count', SCHOOLING, 'zero'),
  '月末登记为中小学（含高中）在读、同时在就业台账中有工作的，须核对（省数据校验规则 4_01_006）。',
  'Enrolled up to senior middle school and with a job on record: to be checked.',
)

/** The module’s indicators, in the order shown. */
export const INDICATORS = [
  schoolAttendance,
  notInSchool,
  unchecked,
  enrolled,
  kindergartenRate,
  upperSecondary,
  returned,
  visits,
  transfers,
  places,
  supported,
  supportPaid,
  teachers,
  teachersTrained,
  trainingTimes,
  qualityReached,
  oddAge,
  atWork,
]
