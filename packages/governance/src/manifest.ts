import { defineManifest, type ManifestPage } from '@county/core/manifest'

const page = (path: string, zh: string, en: string, permission: string, order?: number): ManifestPage => ({
  path,
  title: { zh, en },
  permission: `governance.${permission}.read`,
  ...(order === undefined ? {} : { nav: { order } }),
})

const LEDGER_PAGES: readonly [path: string, zh: string, en: string, permission: string][] = [
  ['dispute', '矛盾纠纷', 'Disputes', 'dispute'],
]

/** The module as data: pages, navigation and what it puts on shared pages. */
export const manifest = defineManifest({
  id: 'governance',
  title: { zh: '社会治理', en: 'Governance' },
  summary: { zh: '矛盾纠纷', en: 'Disputes' },
  departments: ['县委政法委', '县公安局'],
  basePath: '/governance',
  icon: 'governance',
  order: 100,
  requires: { platform: '^1.0.0' },
  pages: [
    page('', '社会治理', 'Governance', 'figure', 0),
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
