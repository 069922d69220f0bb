import type { Ledger } from '@county/core/ledger/ledger'
import { defineManifest, type ManifestPage } from '@county/core/manifest'
import { LEDGERS, OPENED_BY_VERB, READ_ONLY } from './ledgers.ts'

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
  permission: `party.${permission}`,
  ...(order === undefined ? {} : { nav: { order } }),
  ...(keywords ? { keywords } : {}),
})

/** The pages of a ledger: list and record; where rows are typed also new, edit and import. */
function ledgerPages(ledger: Ledger<any>, order: number): ManifestPage[] {
  const path = ledger.name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)
  const { zh, en } = ledger.title
  const { read, write, import: imports = write } = ledger.permissions
  const pages: ManifestPage[] = [
    { path, title: { zh, en }, permission: read, nav: { order } },
    { path: `${path}/:id`, title: { zh, en }, permission: read },
  ]
  if (READ_ONLY.has(ledger.id)) return pages
  pages.push({ path: `${path}/import`, title: { zh: `导入${zh}`, en: `Import: ${en}` }, permission: imports })
  if (OPENED_BY_VERB.has(ledger.id)) return pages
  return [
    ...pages,
    { path: `${path}/new`, title: { zh: `新增${zh}`, en: `New: ${en}` }, permission: write },
    { path: `${path}/:id/edit`, title: { zh: `修改${zh}`, en: `Change: ${en}` }, permission: write },
  ]
}

const tab = (slot: string, component: string, permission: string, order: number) => ({
  slot,
  component,
  title: { zh: '党建', en: 'Party' },
  permission: `party.${permission}.read`,
  order,
})

/** The party module as data: pages, navigation and what it puts on shared pages. */
export const manifest = defineManifest({
  id: 'party',
  title: { zh: '基层党建', en: 'Party building' },
  summary: {
    zh: '党组织与党员、发展党员、换届选举、居民公约、自治骨干、三会一课',
    en: 'Organisations, members, development, elections, covenants, backbone, meetings',
  },
  departments: ['县委组织部'],
  basePath: '/party',
  icon: 'party',
  order: 45,
  requires: { platform: '^1.0.0' },
  pages: [
    page('', '基层党建', 'Party building', 'figure.read', 0, ['党建', '组织部']),
    page('development', '发展党员', 'Development', 'development.read', 1, ['入党', '积极分子', '预备党员', '转正']),
    page('development/:id', '发展党员全程纪实', 'Candidate’s file', 'development.read'),
    page('development/:id/notice', '公示', 'Public notice', 'development.read'),
    page('branches', '党组织与三会一课', 'Branches and meetings', 'organisation.read', 2, ['支部', '主题党日']),
    page('transfers', '组织关系转接', 'Transfers', 'member.write', 3, ['介绍信', '转接']),
    page('elections', '换届与班子', 'Elections and rosters', 'election.read', 4, ['居委会', '换届', '届满']),
    page('elections/:id', '换届选举', 'Election', 'election.read'),
    page('grids', '自治骨干进网格', 'Backbone by grid', 'backbone.read', 5, ['骨干', '网格']),
    page('covenants/:id', '居民公约（打印）', 'Covenant to print', 'covenant.read'),
    page('due', '党建待办', 'Party: due', 'figure.read', 6),
    page('rules', '规则与标准', 'Rules', 'rule.read', 40),
    page('figures/:id', '数据明细', 'Rows of a figure', 'figure.read'),
    ...LEDGERS.flatMap((ledger, i) => ledgerPages(ledger, 20 + i)),
  ],
  slots: [
    tab('residents/household.tabs@1', 'HouseholdTab', 'backbone', 45),
    tab('residents/person.tabs@1', 'PersonTab', 'backbone', 45),
    tab('portal/home.cards@1', 'HomeCard', 'figure', 45),
  ],
})
