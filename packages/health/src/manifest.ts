import type { Ledger } from '@county/core/ledger/ledger'
import { defineManifest, type ManifestPage } from '@county/core/manifest'
import { LEDGERS } from './ledgers.ts'

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
  permission: `health.${permission}.read`,
  ...(order === undefined ? {} : { nav: { order } }),
  ...(keywords ? { keywords } : {}),
})

/** The pages of a ledger: list, record, new, edit and import. */
function ledgerPages(ledger: Ledger<any>, order: number): ManifestPage[] {
  const path = ledger.name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)
  const { zh, en } = ledger.title
  const { read, write } = ledger.permissions
  return [
    { path, title: { zh, en }, permission: read, nav: { order } },
    { path: `${path}/:id`, title: { zh, en }, permission: read },
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
  title: { zh: '卫生健康', en: 'Health' },
  permission: `health.${permission}.read`,
  order,
})

/** The health module as data: pages, navigation and what it puts on shared pages. */
export const manifest = defineManifest({
  id: 'health',
  title: { zh: '卫生健康', en: 'Health' },
  summary: {
    zh: '家庭医生签约、健康随访、大病台账、先诊疗后付费、巡回医疗、公共卫生事件',
    en: 'Family doctors, follow-ups, serious illnesses, treatment before payment, outreach, public-health events',
  },
  departments: ['县卫健局'],
  basePath: '/health',
  icon: 'health',
  order: 100,
  requires: { platform: '^1.0.0' },
  pages: [
    page('', '卫生健康', 'Health', 'figure', 0, ['医院', '家庭医生', '卫健']),
    page('follow-ups', '随访待办', 'Follow-ups due', 'status', 1, ['随访', '慢病', '待办']),
    page('contracts', '签约与履约', 'Contracts', 'contract', 2, ['家庭医生', '应签未签', '履约']),
    page('counter', '先诊疗后付费窗口', 'Counter', 'admission', 3, ['先诊疗后付费', '住院', '押金', '欠费']),
    page('institutions', '机构与人员', 'Institutions and staff', 'institution', 4, ['卫生院', '服务站', '医务人员']),
    page('rules', '规则与标准', 'Rules', 'rule', 40, ['随访间隔', '报告时限']),
    page('figures/:id', '数据明细', 'Rows of a figure', 'figure'),
    ...LEDGERS.flatMap((ledger, i) => ledgerPages(ledger, 20 + i)),
  ],
  slots: [
    tab('residents/household.tabs@1', 'HouseholdTab', 'status', 20),
    tab('residents/person.tabs@1', 'PersonTab', 'status', 20),
    tab('portal/home.cards@1', 'HomeCard', 'figure', 27),
  ],
})
