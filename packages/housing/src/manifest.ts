import type { Ledger } from '@county/core/ledger/ledger'
import { defineManifest, type ManifestPage } from '@county/core/manifest'
import { LEDGERS, READ_ONLY } from './ledgers.ts'

const page = (path: string, zh: string, en: string, permission: string, order?: number, keywords?: string[]) => ({
  path,
  title: { zh, en },
  permission: `housing.${permission}.read`,
  ...(order === undefined ? {} : { nav: { order } }),
  ...(keywords ? { keywords } : {}),
})

/** The pages of a ledger: list and record; import where there is one; new and edit where rows are typed. */
function ledgerPages(ledger: Ledger<any>, order: number): ManifestPage[] {
  const path = ledger.name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)
  const { zh, en } = ledger.title
  const { read, write } = ledger.permissions
  const shown: ManifestPage[] = [
    { path, title: { zh, en }, permission: read, nav: { order } },
    { path: `${path}/:id`, title: { zh, en }, permission: read },
  ]
  if (ledger.permissions.import)
    shown.push({
      path: `${path}/import`,
      title: { zh: `导入${zh}`, en: `Import: ${en}` },
      permission: ledger.permissions.import,
    })
  if (READ_ONLY.has(ledger.id)) return shown
  return [
    ...shown,
    { path: `${path}/new`, title: { zh: `新增${zh}`, en: `New: ${en}` }, permission: write },
    { path: `${path}/:id/edit`, title: { zh: `修改${zh}`, en: `Change: ${en}` }, permission: write },
  ]
}

const tab = (slot: string, component: string, permission: string, order: number) => ({
  slot,
  component,
  title: { zh: '住房', en: 'Housing' },
  permission: `housing.${permission}.read`,
  order,
})

/** The housing module as data: pages, navigation and what it puts on shared pages. */
export const manifest = defineManifest({
  id: 'housing',
  title: { zh: '住房安居', en: 'Housing' },
  summary: {
    zh: '房屋使用、住房保障、保障房源、不动产办证、安居险和就业险',
    en: 'Rooms, housing help, dwellings, property certificates, insurances',
  },
  departments: ['县住建局', '县自然资源局', '县人社局'],
  basePath: '/housing',
  icon: 'housing',
  order: 28,
  requires: { platform: '^1.0.0' },
  pages: [
    page('', '住房安居', 'Housing', 'figure', 0, ['公租房', '租赁补贴', '办证']),
    page('board', '住房保障办理', 'Applications', 'help', 1, ['公租房', '申请', '核查', '配租']),
    page('waiting', '轮候名册', 'Waiting list', 'help', 2, ['轮候', '排队']),
    page('notice', '公示', 'Public notice', 'help', 3, ['公示', '异议']),
    page('reviews', '年度复核', 'Yearly reviews', 'help', 4, ['复核', '年审']),
    page('rooms', '住房与人口', 'Rooms and people', 'room', 5, ['人均面积', '拥挤', '空置']),
    page('certificates', '办证卡点', 'Stuck certificates', 'certificate', 6, ['不动产', '产权证', '卡点']),
    page('rules', '规则与标准', 'Rules', 'rule', 40, ['收入标准', '公示天数']),
    page('figures/:id', '数据明细', 'Rows of a figure', 'figure'),
    ...LEDGERS.flatMap((ledger, i) => ledgerPages(ledger, 20 + i)),
  ],
  slots: [
    tab('residents/household.tabs@1', 'HouseholdTab', 'help', 18),
    tab('residents/person.tabs@1', 'PersonTab', 'insurance', 18),
    tab('portal/home.cards@1', 'HomeCard', 'figure', 28),
  ],
  places: ['housing/home.report@1'],
})
