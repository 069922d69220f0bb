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
  permission: `governance.${permission}`,
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
  title: { zh: '社会治理', en: 'Governance' },
  permission: `governance.${permission}`,
  order,
})

/** The governance module as data: pages, navigation and what it puts on shared pages. */
export const manifest = defineManifest({
  id: 'governance',
  title: { zh: '社会治理', en: 'Governance' },
  summary: {
    zh: '矛盾纠纷、一门受理、入户走访、户籍和居住证、网格和楼栋、警务安防',
    en: 'Disputes, service centre, visits, registration and permits, grids and buildings, police posts',
  },
  departments: ['县委政法委', '县公安局'],
  basePath: '/governance',
  icon: 'governance',
  order: 40,
  requires: { platform: '^1.0.0' },
  pages: [
    page('', '社会治理', 'Governance', 'figure.read', 0, ['政法', '公安', '综治']),
    page('disputes', '纠纷办理', 'Disputes at work', 'dispute.read', 1, ['矛盾', '调解', '升级']),
    page('centre', '一门受理', 'Service centre', 'case.read', 2, ['窗口', '受理', '服务中心', '只跑一次']),
    page('inbox', '转办答复', 'Handed to us', 'case.answer', 3, ['转办', '答复', '协同办理']),
    page('visits', '走访待办', 'Visits due', 'visit.read', 4, ['走访', '入户', '网格员']),
    page('permits', '居住证签注', 'Permits to endorse', 'registration.read', 5, ['居住证', '签注']),
    page('grids', '网格覆盖', 'Grids', 'grid.read', 6, ['网格', '楼栋长', '空缺']),
    page('special', '纳入特殊人群帮扶', 'Take a person into support', 'special.keep'),
    page('rules', '规则与标准', 'Rules', 'rule.read', 40, ['期限']),
    page('figures/:id', '数据明细', 'Rows of a figure', 'figure.read'),
    ...LEDGERS.flatMap((ledger, i) => ledgerPages(ledger, 20 + i)),
  ],
  slots: [
    tab('residents/household.tabs@1', 'HouseholdTab', 'visit.read', 40),
    tab('residents/person.tabs@1', 'PersonTab', 'registration.read', 40),
    tab('portal/home.cards@1', 'HomeCard', 'figure.read', 40),
  ],
})
