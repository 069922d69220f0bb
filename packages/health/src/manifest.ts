import { defineManifest, type ManifestPage } from '@county/core/manifest'

const page = (path: string, zh: string, en: string, permission: string, order?: number): ManifestPage => ({
  path,
  title: { zh, en },
  permission: `health.${permission}.read`,
  ...(order === undefined ? {} : { nav: { order } }),
})

const LEDGER_PAGES: readonly [path: string, zh: string, en: string, permission: string][] = [
  ['contract', '家庭医生签约', 'Family-doctor contracts', 'contract'],
]

/** The module as data: pages, navigation and what it puts on shared pages. */
export const manifest = defineManifest({
  id: 'health',
  title: { zh: '卫生健康', en: 'Health' },
  summary: { zh: '家庭医生签约', en: 'Family-doctor contracts' },
  departments: ['县卫健局'],
  basePath: '/health',
  icon: 'health',
  order: 100,
  requires: { platform: '^1.0.0' },
  pages: [
    page('', '卫生健康', 'Health', 'figure', 0),
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
      title: { zh: '卫生健康', en: 'Health' },
      permission: 'health.contract.read',
      order: 100,
    },
    {
      slot: 'residents/person.tabs@1',
      component: 'PersonTab',
      title: { zh: '卫生健康', en: 'Health' },
      permission: 'health.contract.read',
      order: 100,
    },
  ],
})
