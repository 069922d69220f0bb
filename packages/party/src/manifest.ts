import { defineManifest, type ManifestPage } from '@county/core/manifest'

const page = (path: string, zh: string, en: string, permission: string, order?: number): ManifestPage => ({
  path,
  title: { zh, en },
  permission: `party.${permission}.read`,
  ...(order === undefined ? {} : { nav: { order } }),
})

const LEDGER_PAGES: readonly [path: string, zh: string, en: string, permission: string][] = [
  ['organisation', '党组织', 'Party organisations', 'organisation'],
]

/** The module as data: pages, navigation and what it puts on shared pages. */
export const manifest = defineManifest({
  id: 'party',
  title: { zh: '基层党建', en: 'Party building' },
  summary: { zh: '党组织', en: 'Party organisations' },
  departments: ['县委组织部'],
  basePath: '/party',
  icon: 'party',
  order: 100,
  requires: { platform: '^1.0.0' },
  pages: [
    page('', '基层党建', 'Party building', 'figure', 0),
    page('figures/:id', '数据明细', 'Rows of a figure', 'figure'),
    ...LEDGER_PAGES.flatMap(([path, zh, en, permission], i) => [
      page(path, zh, en, permission, 20 + i),
      page(`${path}/new`, `新增${zh}`, `New: ${en}`, permission),
      page(`${path}/import`, `导入${zh}`, `Import: ${en}`, permission),
      page(`${path}/:id`, zh, en, permission),
      page(`${path}/:id/edit`, `修改${zh}`, `Edit: ${en}`, permission),
    ]),
  ],
  slots: [],
})
