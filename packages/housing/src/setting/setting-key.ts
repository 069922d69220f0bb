import type { CodeTable } from '@county/kernel/codes/code-table'

/** The parameters of the module's rules. Their values are dated rows of the ledger RuleSetting. */
export const settingKey = {
  id: 'housing.settingKey',
  title: { zh: '规则参数', en: 'Rule parameters' },
  items: [
    { code: 'crowdedM2', zh: '住房拥挤标准（人均低于，平方米）', en: 'Overcrowded below (m² a person)' },
    { code: 'publicRentalM2', zh: '公租房：人均住房面积上限（平方米）', en: 'Public rental: at most m² a person' },
    {
      code: 'publicRentalIncome',
      zh: '公租房：人均月收入上限（元）',
      en: 'Public rental: income limit (yuan a month)',
    },
    { code: 'subsidyM2', zh: '租赁补贴：人均住房面积上限（平方米）', en: 'Subsidy: at most m² a person' },
    { code: 'subsidyIncome', zh: '租赁补贴：人均月收入上限（元）', en: 'Subsidy: income limit (yuan a month)' },
    { code: 'subsidyRate', zh: '租赁补贴：每平方米每月补贴（元）', en: 'Subsidy: yuan a m² and month' },
    { code: 'subsidyM2Person', zh: '租赁补贴：人均保障面积（平方米）', en: 'Subsidy: m² granted a person' },
    { code: 'subsidyM2Max', zh: '租赁补贴：每户保障面积上限（平方米）', en: 'Subsidy: at most m² a household' },
    {
      code: 'affordableMaxM2',
      zh: '保障性租赁住房：户型面积上限（平方米）',
      en: 'Affordable rental: largest dwelling (m²)',
    },
    { code: 'publicRentalCheckDays', zh: '公租房：核查时限（工作日）', en: 'Public rental: workdays to check' },
    { code: 'subsidyCheckDays', zh: '租赁补贴：核查时限（工作日）', en: 'Subsidy: workdays to check' },
    {
      code: 'affordableCheckDays',
      zh: '保障性租赁住房：核查时限（工作日）',
      en: 'Affordable rental: workdays to check',
    },
    { code: 'publicRentalPublicityDays', zh: '公租房：公示天数', en: 'Public rental: days of notice' },
    { code: 'subsidyPublicityDays', zh: '租赁补贴：公示天数', en: 'Subsidy: days of notice' },
    { code: 'affordablePublicityDays', zh: '保障性租赁住房：公示天数', en: 'Affordable rental: days of notice' },
    { code: 'waitingYears', zh: '轮候期上限（年）', en: 'Longest wait (years)' },
    { code: 'contractYears', zh: '租赁合同期限上限（年）', en: 'Longest contract (years)' },
    { code: 'reviewMonths', zh: '复核周期（月）', en: 'Months between reviews' },
    { code: 'areaTolerance', zh: '登记面积误差允许值（%）', en: 'Tolerated difference of area (%)' },
    { code: 'certificateStepDays', zh: '办证每步时限（天）', en: 'Days for each step of a certificate' },
    { code: 'insuranceAheadDays', zh: '保单到期提前提醒（天）', en: 'Policies: days told ahead' },
  ],
} as const satisfies CodeTable

/** Name of a parameter. */
export type SettingKey = (typeof settingKey.items)[number]['code']
/** Values of all parameters on one day. */
export type Settings = Readonly<Record<SettingKey, number>>

const COUNTY = '县住建局默认口径'
const LAND = '县自然资源局默认口径'
const ORDER = '《公共租赁住房管理办法》（住建部令第11号）'

/** Values the product starts with; each can be replaced by a later-dated row. The same rows stand in seed.sql. */
export const SETTING_SEED: readonly (readonly [key: SettingKey, value: number, from: string, document: string])[] = [
  ['crowdedM2', 13, '2021-01-01', COUNTY],
  ['publicRentalM2', 13, '2021-01-01', COUNTY],
  ['publicRentalIncome', 2200, '2021-01-01', COUNTY],
  ['subsidyM2', 15, '2021-01-01', COUNTY],
  ['subsidyIncome', 1800, '2021-01-01', COUNTY],
  ['subsidyRate', 5, '2021-01-01', COUNTY],
  ['subsidyM2Person', 15, '2021-01-01', COUNTY],
  ['subsidyM2Max', 60, '2021-01-01', COUNTY],
  ['affordableMaxM2', 70, '2021-06-24', '国办发〔2021〕22号：以建筑面积不超过 70 平方米的小户型为主'],
  ['publicRentalCheckDays', 20, '2021-01-01', COUNTY],
  ['subsidyCheckDays', 20, '2021-01-01', COUNTY],
  ['affordableCheckDays', 10, '2021-01-01', COUNTY],
  ['publicRentalPublicityDays', 7, '2021-01-01', COUNTY],
  ['subsidyPublicityDays', 7, '2021-01-01', COUNTY],
  ['affordablePublicityDays', 5, '2021-01-01', COUNTY],
  ['waitingYears', 5, '2012-07-15', `${ORDER}：轮候期一般不超过 5 年`],
  ['contractYears', 5, '2012-07-15', `${ORDER}：租赁期限一般不超过 5 年`],
  ['reviewMonths', 12, '2021-01-01', COUNTY],
  ['areaTolerance', 3, '2021-01-01', LAND],
  ['certificateStepDays', 30, '2021-01-01', LAND],
  ['insuranceAheadDays', 30, '2021-01-01', COUNTY],
]

/** The seed's values, for rules that are tested without a database. */
export const DEFAULTS = Object.fromEntries(SETTING_SEED.map(([key, value]) => [key, value])) as Settings
