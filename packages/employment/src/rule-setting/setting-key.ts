import type { CodeTable } from '@county/kernel/codes/code-table'

/** The parameters of the module's rules. Their values are dated rows of the ledger {@link RuleSetting}. */
export const settingKey = {
  id: 'employment.settingKey',
  title: { zh: '规则参数', en: 'Rule parameters' },
  items: [
    { code: 'workFromAge', zh: '劳动年龄下限（周岁）', en: 'Lowest working age (years)' },
    {
      code: 'womanIsCadre',
      zh: '女性默认按原五十五周岁类别（1 是 0 否）',
      en: 'Women default to the former-55 category (1 yes, 0 no)',
    },
    {
      code: 'unknownAbilityCounts',
      zh: '劳动能力待核实的计入劳动力（1 是 0 否）',
      en: 'Unchecked ability counts as labour (1 yes, 0 no)',
    },
    {
      code: 'zeroNeedsWilling',
      zh: '零就业家庭须有就业意愿者（1 是 0 否）',
      en: 'Zero-employment needs a willing member (1 yes, 0 no)',
    },
    { code: 'visitGapMonths', zh: '未入户预警（月）', en: 'Months without a visit that raise a warning' },
    {
      code: 'welfareAgeLimit',
      zh: '公益性岗位年龄上限（周岁，不含）',
      en: 'Public-welfare posts: age limit (years, exclusive)',
    },
    { code: 'welfareTermMonths', zh: '公益性岗位最长期限（月）', en: 'Public-welfare posts: longest term (months)' },
    {
      code: 'welfareNearRetirement',
      zh: '公益性岗位距退休可延长（月）',
      en: 'Public-welfare posts: months before retirement that lift the term',
    },
    { code: 'welfarePerHousehold', zh: '每户公益性岗位上限（个）', en: 'Public-welfare posts: most in a household' },
    { code: 'trainingAttendance', zh: '培训合格最低出勤率（%）', en: 'Least attendance to pass training (%)' },
  ],
} as const satisfies CodeTable

/** Name of a parameter. */
export type SettingKey = (typeof settingKey.items)[number]['code']

/** Values of all parameters on one day. */
export type Settings = Readonly<Record<SettingKey, number>>

/** A dated value of a parameter. */
export interface SettingRow {
  key: SettingKey
  value: number
  validFrom: string
  document: string
}

/** Values the product starts with; each can be replaced by a later-dated row. */
export const SETTING_SEED: readonly SettingRow[] = [
  ['workFromAge', 16, '1995-01-01', '《中华人民共和国劳动法》第十五条：禁止用人单位招用未满十六周岁的未成年人'],
  ['womanIsCadre', 0, '2021-01-01', '县人社局默认口径；个人不同的在劳动力台账逐人填写'],
  ['unknownAbilityCounts', 0, '2021-01-01', '县人社局默认口径：劳动能力待核实的先核实、后计数'],
  ['zeroNeedsWilling', 1, '2021-01-01', '晴党办发〔2021〕15号 重点工作（六）：有就业意愿的劳动力全员就业'],
  ['visitGapMonths', 3, '2021-01-01', '县人社局默认口径：连续三个月无入户的列入名单'],
  ['welfareAgeLimit', 70, '2021-01-01', '贵州乡村振兴云数据校验规则 5_01_006：公益性岗位人员年龄须小于 70 周岁'],
  ['welfareTermMonths', 36, '2019-12-01', '人社部发〔2019〕124号：公益性岗位补贴期限最长不超过 3 年'],
  ['welfareNearRetirement', 60, '2019-12-01', '人社部发〔2019〕124号：距法定退休年龄不足 5 年的可延长至退休'],
  ['welfarePerHousehold', 3, '2021-01-01', '贵州乡村振兴云数据校验规则 3_01_011：一户公益性岗位不超过 3 个'],
  ['trainingAttendance', 80, '2021-01-01', '县人社局默认口径：出勤不低于应到天数的 80%'],
].map(([key, value, validFrom, document]) => ({ key, value, validFrom, document }) as SettingRow)

/** Values in force on a day: for each parameter the row with the latest `validFrom` not after it. Missing ones are absent. */
export function settingsOn(rows: readonly SettingRow[], day: string): Partial<Record<SettingKey, number>> {
  const found: Partial<Record<SettingKey, SettingRow>> = {}
  for (const row of rows) {
    const before = found[row.key]
    if (row.validFrom <= day && (!before || row.validFrom > before.validFrom)) found[row.key] = row
  }
  return Object.fromEntries(Object.entries(found).map(([key, row]) => [key, (row as SettingRow).value]))
}
