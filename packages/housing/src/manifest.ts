import { defineManifest, type ManifestPage } from '@county/core/manifest'

const page = (path: string, zh: string, en: string, permission: string, order?: number): ManifestPage => ({
  path,
  title: { zh, en },
  permission: `housing.${permission}.read`,
  ...(order === undefined ? {} : { nav: { order } }),
})

const LEDGER_PAGES: readonly [path: string, zh: string, en: string, permission: string][] = [
  ['help', '住房保障', 'Housing help', 'help'],
]

/** The module as data: pages, navigation and what it puts on shared pages. */
export const manifest = defineManifest({
  id: 'housing',
  title: { zh: '住房安居', en: 'Housing' },
  summary: { zh: '住房保障', en: 'Housing help' },
  departments: ['县住建局', '县自然资源局', '县人社局'],
  basePath: '/housing',
  icon: 'housing',
  order: 100,
  requires: { platform: '^1.0.0' },
  pages: [
    page('', '住房安居', 'Housing', 'figure', 0),
    page('figures/:id', '数据明细', 'Rows of a figure', 'figure'),
    ...LEDGER_PAGES.flatMap(([path, zh, en, permission], i) => [
      page(path, zh, en, permission, 20 + i),
      page(`${path}/new`, `新增${zh}`, `New: ${en}`, permission),
      page(`${path}/import`, `导入${zh}`, `Import: ${en}`, permission),
      page(`${path}/:id`, zh, en, permission),
      page(`${path}/:id/edit`, `修改${zh}`, `Edit: ${en}`, permission),
    ]),
  ],
  slots: [
    {
      slot: 'residents/household.tabs@1',
      component: 'HouseholdTab',
      title: { zh: '住房安居', en: 'Housing' },
      permission: 'housing.help.read',
      order: 100,
    },
  ],
})
