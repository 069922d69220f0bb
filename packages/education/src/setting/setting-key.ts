import type { CodeTable } from '@county/kernel/codes/code-table'

/** The parameters of the module's rules. Their values are dated rows of the ledger RuleSetting. */
export const settingKey = {
  id: 'education.settingKey',
  title: { zh: '规则参数', en: 'Rule parameters' },
  items: [
    { code: 'recordFromAge', zh: '就学台账年龄下限（周岁）', en: 'Ledger: lowest age (years)' },
    { code: 'recordToAge', zh: '就学台账年龄上限（周岁，含）', en: 'Ledger: highest age (years, inclusive)' },
    { code: 'kindergartenAge', zh: '入园年龄（周岁）', en: 'Age of entering kindergarten (years)' },
    { code: 'primaryAge', zh: '小学入学年龄（周岁）', en: 'Age of entering primary school (years)' },
    { code: 'compulsoryToAge', zh: '控辍保学年龄上限（周岁，不含）', en: 'Compulsory age ends (years, exclusive)' },
    { code: 'yearStart', zh: '学年开始（月日，901 为九月一日）', en: 'School year begins (month and day)' },
    { code: 'cutoff', zh: '入学年龄截止（月日，831 为八月三十一日）', en: 'Entry age reached by (month and day)' },
    {
      code: 'postponedCounts',
      zh: '依法缓学计入就学保障（1 是 0 否）',
      en: 'Lawful postponement counts (1 yes, 0 no)',
    },
    { code: 'firstVisitDays', zh: '发现辍学后首次家访期限（天）', en: 'Days until the first visit' },
    { code: 'visitGapDays', zh: '劝返中两次家访最长间隔（天）', en: 'Longest gap between visits (days)' },
    { code: 'transferWorkdays', zh: '转学每步办理期限（工作日）', en: 'Workdays for each step of a transfer' },
    { code: 'primaryOddBelow', zh: '小学在读年龄疑点下限（周岁，低于）', en: 'Primary pupils: odd when younger than' },
    { code: 'primaryOddAbove', zh: '小学在读年龄疑点上限（周岁，高于）', en: 'Primary pupils: odd when older than' },
    { code: 'trainingHours', zh: '教师每年培训学时', en: 'Hours of training a teacher needs a year' },
    { code: 'classKindergarten', zh: '幼儿园班额（人）', en: 'Class size, kindergarten' },
    { code: 'classPrimary', zh: '小学班额（人）', en: 'Class size, primary' },
    { code: 'classJunior', zh: '初中班额（人）', en: 'Class size, junior middle' },
  ],
} as const satisfies CodeTable

/** Name of a parameter. */
export type SettingKey = (typeof settingKey.items)[number]['code']
/** Values of all parameters on one day. */
export type Settings = Readonly<Record<SettingKey, number>>

const LAW = '《中华人民共和国义务教育法》'
const COUNTY = '县教育局默认口径'

/** Values the product starts with; each can be replaced by a later-dated row. The same rows stand in seed.sql. */
export const SETTING_SEED: readonly (readonly [key: SettingKey, value: number, from: string, document: string])[] = [
  ['recordFromAge', 3, '2021-01-01', '晴党办发〔2021〕15号 重点工作（五）：适龄子女就学；台账范围 3—18 周岁'],
  ['recordToAge', 18, '2021-01-01', '晴党办发〔2021〕15号 重点工作（五）：适龄子女就学；台账范围 3—18 周岁'],
  [
    'kindergartenAge',
    3,
    '2016-03-01',
    '《幼儿园工作规程》（教育部令第39号）第四条：幼儿园适龄幼儿一般为 3 周岁至 6 周岁',
  ],
  ['primaryAge', 6, '2006-09-01', `${LAW}第十一条：年满六周岁的儿童应当入学`],
  ['compulsoryToAge', 16, '2017-07-28', '国办发〔2017〕72号 控辍保学；县教育局口径：监测至年满十六周岁前'],
  ['yearStart', 901, '2006-09-01', COUNTY],
  ['cutoff', 831, '2006-09-01', '县教育局招生口径：当年八月三十一日前年满六周岁'],
  ['postponedCounts', 1, '2006-09-01', `${LAW}第十一条：因身体状况延缓入学或者休学的，由乡镇政府或教育部门批准`],
  ['firstVisitDays', 3, '2021-01-01', COUNTY],
  ['visitGapDays', 7, '2021-01-01', COUNTY],
  [
    'transferWorkdays',
    10,
    '2013-09-01',
    '《中小学生学籍管理办法》（教基一〔2013〕7号）：各方分别在 10 个工作日内完成学籍转接',
  ],
  ['primaryOddBelow', 6, '2021-01-01', '贵州乡村振兴云数据校验规则 5_12_014：小学在读年龄小于 6 岁或大于 14 岁'],
  ['primaryOddAbove', 14, '2021-01-01', '贵州乡村振兴云数据校验规则 5_12_014：小学在读年龄小于 6 岁或大于 14 岁'],
  ['trainingHours', 72, '2011-01-04', '教师〔2011〕1号：五年一周期不少于 360 学时的全员培训'],
  [
    'classKindergarten',
    30,
    '2016-03-01',
    '《幼儿园工作规程》（教育部令第39号）第十一条：小班 25 人、中班 30 人、大班 35 人',
  ],
  ['classPrimary', 45, '2018-01-01', '国发〔2016〕40号：标准班额小学 45 人'],
  ['classJunior', 50, '2018-01-01', '国发〔2016〕40号：标准班额初中 50 人'],
]

/** The seed's values, for rules that are tested without a database. */
export const DEFAULTS = Object.fromEntries(SETTING_SEED.map(([key, value]) => [key, value])) as Settings
