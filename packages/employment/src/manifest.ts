import { defineManifest, type ManifestPage } from '@county/core/manifest'

const page = (
  path: string,
  zh: string,
  en: string,
  permission: string,
  order?: number,
  keywords?: string[],
): ManifestPage => ({
  path,
  title: { zh, en },
  permission: `employment.${permission}.read`,
  ...(order === undefined ? {} : { nav: { order } }),
  ...(keywords ? { keywords } : {}),
})

const LEDGERS: readonly [path: string, zh: string, en: string, permission: string][] = [
  ['labour-record', '劳动力台账', 'Labour ledger', 'labour'],
  ['job', '就业台账', 'Jobs', 'labour'],
  ['service-card-check', '就业服务卡核查', 'Service card checks', 'labour'],
  ['zero-household', '零就业家庭台账', 'Zero-employment ledger', 'zeroHousehold'],
  ['job-opening', '岗位信息', 'Job openings', 'opening'],
  ['job-match', '岗位推荐', 'Recommendations', 'opening'],
  ['training-batch', '培训班次', 'Training batches', 'training'],
  ['training-enrolment', '培训学员', 'Trainees', 'training'],
  ['welfare-post', '公益性岗位', 'Public-welfare posts', 'welfare'],
  ['welfare-assignment', '公益性岗位人员', 'Holders of public-welfare posts', 'welfare'],
  ['minimum-wage', '最低工资标准', 'Minimum wage', 'rule'],
  ['working-age-rule', '法定退休年龄对照表', 'Retirement ages', 'rule'],
  ['rule-setting', '规则参数', 'Rule parameters', 'rule'],
]

const ledgerPages = LEDGERS.flatMap(([path, zh, en, permission], i) => [
  page(path, zh, en, permission, 20 + i),
  page(`${path}/:id`, zh, en, permission),
  { ...page(`${path}/new`, `新增${zh}`, `New: ${en}`, permission) },
  { ...page(`${path}/import`, `导入${zh}`, `Import: ${en}`, permission) },
])

/** The employment module as data: pages, navigation and what it puts on shared pages. */
export const manifest = defineManifest({
  id: 'employment',
  title: { zh: '就业创业', en: 'Employment' },
  summary: {
    zh: '劳动力、就业服务卡、零就业家庭、岗位、培训',
    en: 'Labour, service cards, zero-employment households, jobs, training',
  },
  departments: ['县人社局'],
  basePath: '/employment',
  icon: 'briefcase',
  order: 30,
  requires: { platform: '^1.0.0' },
  pages: [
    page('', '就业创业', 'Employment', 'figure', 0, ['人社', '务工']),
    page('service-cards', '服务卡核查', 'Check service cards', 'labour', 1, ['就业服务卡', '入户', '核查']),
    page('unvisited', '久未入户', 'Not visited', 'labour', 2, ['三个月']),
    page('zero-board', '零就业家庭', 'Zero-employment board', 'zeroHousehold', 3, ['清零', '销号']),
    page('matching', '岗位匹配', 'Matching', 'opening', 4, ['推荐', '内拓外输']),
    page('training', '技能培训', 'Training', 'training', 5, ['培训', '考勤']),
    page('training/:id', '培训班', 'Training batch', 'training'),
    page('welfare', '公益性岗位', 'Public-welfare posts', 'welfare', 6),
    page('low-income', '低收入就业', 'Low income', 'labour', 7, ['最低工资']),
    page('rules', '规则与标准', 'Rules and rates', 'rule', 40, ['最低工资', '退休年龄']),
    page('figures/:id', '数据明细', 'Rows of a figure', 'figure'),
    ...ledgerPages,
  ],
  slots: [
    {
      slot: 'residents/household.tabs@1',
      component: 'HouseholdTab',
      title: { zh: '就业', en: 'Employment' },
      permission: 'employment.labour.read',
      order: 20,
    },
    {
      slot: 'residents/person.tabs@1',
      component: 'PersonTab',
      title: { zh: '就业', en: 'Employment' },
      permission: 'employment.labour.read',
      order: 20,
    },
    {
      slot: 'portal/home.cards@1',
      component: 'HomeCard',
      title: { zh: '就业创业', en: 'Employment' },
      permission: 'employment.figure.read',
      order: 30,
    },
  ],
})
