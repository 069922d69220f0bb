import type { CodeTable } from '@county/kernel/codes/code-table'

/** The parameters of the module's rules. Their values are dated rows of the ledger RuleSetting. */
export const settingKey = {
  id: 'governance.settingKey',
  title: { zh: '规则参数', en: 'Rule parameters' },
  items: [
    { code: 'gradeDays', zh: '纠纷发现后分级期限（天）', en: 'Days until a dispute is graded' },
    { code: 'communityOrdinaryDays', zh: '社区调解一般纠纷期限（天）', en: 'Days: community, ordinary' },
    { code: 'communityDifficultDays', zh: '社区调解疑难纠纷期限（天）', en: 'Days: community, difficult' },
    { code: 'communityMajorDays', zh: '社区调解重大纠纷期限（天）', en: 'Days: community, major' },
    { code: 'streetOrdinaryDays', zh: '街道调解一般纠纷期限（天）', en: 'Days: street, ordinary' },
    { code: 'streetDifficultDays', zh: '街道调解疑难纠纷期限（天）', en: 'Days: street, difficult' },
    { code: 'streetMajorDays', zh: '街道调解重大纠纷期限（天）', en: 'Days: street, major' },
    { code: 'countyOrdinaryDays', zh: '县级调解一般纠纷期限（天）', en: 'Days: county, ordinary' },
    { code: 'countyDifficultDays', zh: '县级调解疑难纠纷期限（天）', en: 'Days: county, difficult' },
    { code: 'countyMajorDays', zh: '县级调解重大纠纷期限（天）', en: 'Days: county, major' },
    { code: 'visitDays', zh: '一般户走访间隔（天）', en: 'Days between visits' },
    { code: 'visitKeyDays', zh: '重点户走访间隔（天）', en: 'Days between visits, households at risk' },
    { code: 'permitMonths', zh: '居住证签注间隔（月）', en: 'Months between endorsements' },
    { code: 'permitNoticeDays', zh: '居住证签注提前提醒（天）', en: 'Days before an endorsement is due' },
    { code: 'permitGraceDays', zh: '居住证逾期签注宽限（天）', en: 'Days after which a late permit is suspended' },
    { code: 'handOverDays', zh: '窗口转办期限（工作日）', en: 'Workdays until a case is handed over' },
    { code: 'tellDays', zh: '办理结果告知期限（工作日）', en: 'Workdays until the result is told' },
    { code: 'paperMonths', zh: '已交材料可复用月数', en: 'Months for which papers are good' },
  ],
} as const satisfies CodeTable

/** Name of a parameter. */
export type SettingKey = (typeof settingKey.items)[number]['code']
/** Values of all parameters on one day. */
export type Settings = Readonly<Record<SettingKey, number>>

const COUNTY = '县委政法委默认口径，可按规定调整'
const PERMIT =
  '《居住证暂行条例》（国务院令第663号）第十条：居住证每年签注 1 次，应当在居住每满 1 年之日前 1 个月内办理签注'

/** Values the product starts with; each can be replaced by a later-dated row. The same rows stand in seed.sql. */
export const SETTING_SEED: readonly (readonly [key: SettingKey, value: number, from: string, document: string])[] = [
  ['gradeDays', 1, '2021-03-11', COUNTY],
  ['communityOrdinaryDays', 7, '2021-03-11', COUNTY],
  ['communityDifficultDays', 15, '2021-03-11', COUNTY],
  ['communityMajorDays', 3, '2021-03-11', COUNTY],
  ['streetOrdinaryDays', 15, '2021-03-11', COUNTY],
  ['streetDifficultDays', 20, '2021-03-11', COUNTY],
  ['streetMajorDays', 7, '2021-03-11', COUNTY],
  ['countyOrdinaryDays', 30, '2021-03-11', '《中华人民共和国人民调解法》及实施口径：一般自受理之日起 30 日内调结'],
  ['countyDifficultDays', 30, '2021-03-11', '《中华人民共和国人民调解法》及实施口径：一般自受理之日起 30 日内调结'],
  ['countyMajorDays', 30, '2021-03-11', '《中华人民共和国人民调解法》及实施口径：一般自受理之日起 30 日内调结'],
  ['visitDays', 90, '2021-03-11', COUNTY],
  ['visitKeyDays', 30, '2021-03-11', COUNTY],
  ['permitMonths', 12, '2016-01-01', PERMIT],
  ['permitNoticeDays', 30, '2016-01-01', PERMIT],
  ['permitGraceDays', 0, '2016-01-01', `${PERMIT}；逾期未办理签注的，居住证使用功能中止`],
  ['handOverDays', 1, '2021-03-11', COUNTY],
  ['tellDays', 2, '2021-03-11', COUNTY],
  ['paperMonths', 12, '2021-03-11', COUNTY],
]

/** The values the product starts with, by name. */
export const DEFAULTS = Object.fromEntries(SETTING_SEED.map(([key, value]) => [key, value])) as Settings
