import type { Ledger } from '@county/core/ledger/ledger'
import { defineManifest, type ManifestPage } from '@county/core/manifest'
import { LEDGERS, READ_ONLY } from './ledgers.ts'

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
  permission: `education.${permission}.read`,
  ...(order === undefined ? {} : { nav: { order } }),
  ...(keywords ? { keywords } : {}),
})

/** The pages of a ledger: list and record; where rows are typed also new, edit and import. */
function ledgerPages(ledger: Ledger<any>, order: number): ManifestPage[] {
  const path = ledger.name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)
  const { zh, en } = ledger.title
  const { read, write } = ledger.permissions
  const shown: ManifestPage[] = [
    { path, title: { zh, en }, permission: read, nav: { order } },
    { path: `${path}/:id`, title: { zh, en }, permission: read },
  ]
  if (READ_ONLY.has(ledger.id)) return shown
  return [
    ...shown,
    { path: `${path}/new`, title: { zh: `新增${zh}`, en: `New: ${en}` }, permission: write },
    { path: `${path}/:id/edit`, title: { zh: `修改${zh}`, en: `Change: ${en}` }, permission: write },
    {
      path: `${path}/import`,
      title: { zh: `导入${zh}`, en: `Import: ${en}` },
      permission: ledger.permissions.import ?? write,
    },
  ]
}

const tab = (slot: string, component: string, permission: string, order: number) => ({
  slot,
  component,
  title: { zh: '教育', en: 'Education' },
  permission: `education.${permission}.read`,
  order,
})

/** The education module as data: pages, navigation and what it puts on shared pages. */
export const manifest = defineManifest({
  id: 'education',
  title: { zh: '教育', en: 'Education' },
  summary: {
    zh: '就学台账、控辍保学、转学、学位与需求、资助、教师、质量',
    en: 'Schooling, children not in school, transfers, places and need, support, teachers, quality',
  },
  departments: ['县教育局'],
  basePath: '/education',
  icon: 'education',
  order: 25,
  requires: { platform: '^1.0.0' },
  pages: [
    page('', '教育', 'Education', 'figure', 0, ['就学', '学校']),
    page('watch', '控辍保学', 'Not in school', 'absence', 1, ['辍学', '失学', '劝返', '家访']),
    page('places', '学位与需求', 'Places and need', 'place', 2, ['学位', '预测', '招生']),
    page('transfers', '转学办理', 'Transfers', 'transfer', 3, ['转学', '转入', '转出']),
    page('staff', '教师队伍', 'Teachers', 'staff', 4, ['教师', '一中心三平台', '岗位', '培训']),
    page('trend', '教育质量', 'Quality', 'quality', 5, ['质量', '全州', '巩固率']),
    page('rules', '规则与标准', 'Rules', 'rule', 40, ['入学年龄']),
    page('figures/:id', '数据明细', 'Rows of a figure', 'figure'),
    ...LEDGERS.flatMap((ledger, i) => ledgerPages(ledger, 20 + i)),
  ],
  slots: [
    tab('residents/household.tabs@1', 'HouseholdTab', 'schooling', 15),
    tab('residents/person.tabs@1', 'PersonTab', 'schooling', 15),
    tab('portal/home.cards@1', 'HomeCard', 'figure', 25),
  ],
  places: ['education/home.report@1'],
})
