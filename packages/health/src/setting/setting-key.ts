import type { CodeTable } from '@county/kernel/codes/code-table'

/** The parameters of the module's rules. Their values are dated rows of the ledger RuleSetting. */
export const settingKey = {
  id: 'health.settingKey',
  title: { zh: '规则参数', en: 'Rule parameters' },
  items: [
    { code: 'gap.hypertension', zh: '高血压随访间隔（天）', en: 'Follow-up, hypertension (days)' },
    { code: 'gap.diabetes', zh: '2型糖尿病随访间隔（天）', en: 'Follow-up, diabetes (days)' },
    { code: 'gap.tuberculosis', zh: '肺结核随访间隔（天）', en: 'Follow-up, tuberculosis (days)' },
    { code: 'gap.psychosis', zh: '严重精神障碍随访间隔（天）', en: 'Follow-up, severe mental disorder (days)' },
    { code: 'gap.elderly', zh: '老年人健康管理间隔（天）', en: 'Check-up, aged 65 and over (days)' },
    { code: 'gap.maternal', zh: '孕产妇随访间隔（天）', en: 'Follow-up, mothers (days)' },
    { code: 'gap.child', zh: '0—6岁儿童随访间隔（天）', en: 'Follow-up, children (days)' },
    { code: 'gap.disabled', zh: '残疾人随访间隔（天）', en: 'Follow-up, disabled (days)' },
    { code: 'gap.illness', zh: '大病随访间隔（天）', en: 'Follow-up, serious illness (days)' },
    { code: 'firstFollowUp', zh: '纳入管理后首次随访期限（天）', en: 'First follow-up (days)' },
    { code: 'dueAhead', zh: '随访提前提醒（天）', en: 'Follow-ups shown ahead (days)' },
    { code: 'servicesNeeded', zh: '年度履约服务次数下限（次）', en: 'Services that make a contract performed' },
    { code: 'focusAge', zh: '应签约老年人年龄（周岁）', en: 'Contracts are for those from this age (years)' },
    { code: 'largeSelfPaid', zh: '大额自付医疗费用（元/年）', en: 'Large self-paid cost (yuan a year)' },
    { code: 'payByDays', zh: '先诊疗后付费还清期限（天）', en: 'Arrears to be paid within (days)' },
    { code: 'hoursA', zh: '甲类传染病报告时限（小时）', en: 'Report of class A diseases (hours)' },
    { code: 'hoursB', zh: '乙类传染病报告时限（小时）', en: 'Report of class B diseases (hours)' },
    { code: 'hoursC', zh: '丙类传染病报告时限（小时）', en: 'Report of class C diseases (hours)' },
    { code: 'hoursEmergency', zh: '突发公共卫生事件报告时限（小时）', en: 'Report of emergencies (hours)' },
    { code: 'licenceAhead', zh: '执业证书到期提醒（天）', en: 'Licences shown ahead (days)' },
  ],
} as const satisfies CodeTable
/** Name of a parameter. */
export type SettingKey = (typeof settingKey.items)[number]['code']
/** Values of all parameters on one day. */
export type Settings = Readonly<Record<SettingKey, number>>

const NORM = '《国家基本公共卫生服务规范（第三版）》'
const REPORT = '《传染病信息报告管理规范（2015年版）》'
const COUNTY = '县卫健局默认口径，执行前请核定'

/** Values the product starts with; each can be replaced by a later-dated row. The same rows stand in seed.sql. */
export const SETTING_SEED: readonly (readonly [key: SettingKey, value: number, from: string, document: string])[] = [
  ['gap.hypertension', 90, '2017-02-28', `${NORM}：高血压患者每年至少 4 次面对面随访`],
  ['gap.diabetes', 90, '2017-02-28', `${NORM}：2型糖尿病患者每年至少 4 次面对面随访`],
  ['gap.tuberculosis', 30, '2017-02-28', `${NORM}：肺结核患者继续期每月随访 1 次`],
  ['gap.psychosis', 90, '2017-02-28', `${NORM}：严重精神障碍患者每年至少随访 4 次`],
  ['gap.elderly', 365, '2017-02-28', `${NORM}：65 岁及以上老年人每年 1 次健康管理`],
  ['gap.maternal', 45, '2017-02-28', COUNTY],
  ['gap.child', 180, '2017-02-28', COUNTY],
  ['gap.disabled', 365, '2021-01-01', COUNTY],
  ['gap.illness', 90, '2021-01-01', COUNTY],
  ['firstFollowUp', 30, '2021-01-01', COUNTY],
  ['dueAhead', 14, '2021-01-01', COUNTY],
  ['servicesNeeded', 1, '2021-01-01', `${COUNTY}：签约一人、履约一人`],
  ['focusAge', 65, '2021-01-01', `${NORM}：老年人健康管理服务对象`],
  ['largeSelfPaid', 10000, '2021-01-01', COUNTY],
  ['payByDays', 180, '2021-01-01', COUNTY],
  ['hoursA', 2, '2015-11-01', `${REPORT}：甲类和按甲类管理的 2 小时内`],
  ['hoursB', 24, '2015-11-01', `${REPORT}：乙类 24 小时内`],
  ['hoursC', 24, '2015-11-01', `${REPORT}：丙类 24 小时内`],
  ['hoursEmergency', 2, '2006-01-08', '《国家突发公共卫生事件应急预案》：发现后 2 小时内报告'],
  ['licenceAhead', 60, '2021-01-01', COUNTY],
]

/** The seed's values, for rules that are tested without a database. */
export const DEFAULTS = Object.fromEntries(SETTING_SEED.map(([key, value]) => [key, value])) as Settings
