import type { Ledger } from '@county/core/ledger/ledger'
import { defineManifest, type ManifestPage } from '@county/core/manifest'
import { Job } from './job/job.ts'
import { LabourRecord } from './labour-record/labour-record.ts'
import { JobMatch } from './opening/job-match.ts'
import { JobOpening } from './opening/job-opening.ts'
import { MinimumWage, RuleSetting, WorkingAgeRule } from './rule-setting/rule-setting.ts'
import { ServiceCardCheck } from './service-card/service-card-check.ts'
import { TrainingBatch, TrainingEnrolment } from './training/training.ts'
import { WelfareAssignment, WelfarePost } from './welfare/welfare.ts'
import { ZeroHousehold } from './zero-household/zero-household.ts'

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

/** Ledgers and whether they stand in the navigation; the others are opened from the page they belong to. */
const LEDGERS: readonly { ledger: Ledger<any>; nav?: boolean; typed?: boolean }[] = [
  { ledger: LabourRecord, nav: true },
  { ledger: Job, nav: true },
  { ledger: ServiceCardCheck },
  { ledger: ZeroHousehold, typed: false },
  { ledger: JobOpening, nav: true },
  { ledger: JobMatch, typed: false },
  { ledger: TrainingBatch },
  { ledger: TrainingEnrolment, nav: true },
  { ledger: WelfarePost },
  { ledger: WelfareAssignment },
  { ledger: MinimumWage },
  { ledger: WorkingAgeRule },
  { ledger: RuleSetting },
]

/** The pages of a ledger: list and record; where rows are typed also new, edit and import. */
function ledgerPages({ ledger, nav, typed = true }: (typeof LEDGERS)[number], order: number): ManifestPage[] {
  const path = ledger.name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)
  const { zh, en } = ledger.title
  const { read, write } = ledger.permissions
  const shown = [
    { path, title: { zh, en }, permission: read, ...(nav ? { nav: { order } } : {}) },
    { path: `${path}/:id`, title: { zh, en }, permission: read },
  ]
  if (!typed) return shown
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
    ...LEDGERS.flatMap((entry, i) => ledgerPages(entry, 20 + i)),
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
  places: ['employment/home.report@1'],
})
