import { definePermissions, type Role } from '@county/core/permission'

const DEPARTMENT: readonly Role[] = ['filer', 'reviewer', 'head']
const BUREAU: readonly Role[] = ['bureauClerk', 'bureauDirector']
const OFFICES: readonly Role[] = ['streetOfficer', 'communityOfficer']
const FIELD: readonly Role[] = [...OFFICES, 'gridWorker']
const KEEPERS: readonly Role[] = ['filer', 'reviewer']

/** The four permissions of a ledger: who sees, keeps, imports and exports. */
const ledger = (area: string, zh: string, en: string, read: readonly Role[], write: readonly Role[]) => ({
  [`governance.${area}.read`]: { title: { zh: `查看${zh}`, en: `See ${en}` }, roles: read },
  [`governance.${area}.write`]: { title: { zh: `登记${zh}`, en: `Keep ${en}` }, roles: write },
  [`governance.${area}.import`]: {
    title: { zh: `导入${zh}`, en: `Import ${en}` },
    roles: write.filter((r) => r !== 'gridWorker' && r !== 'institution'),
  },
  [`governance.${area}.export`]: {
    title: { zh: `导出${zh}`, en: `Export ${en}` },
    roles: read.filter((r) => r !== 'gridWorker' && r !== 'institution' && r !== 'leader' && !BUREAU.includes(r)),
  },
})
const everybody: readonly Role[] = [...DEPARTMENT, ...BUREAU, ...FIELD]
const keeping: readonly Role[] = [...KEEPERS, ...FIELD]

/** What may be done in the governance module, and by whom. Clerks of a window or police station have the role `institution`. */
export const permissions = definePermissions('governance', {
  'governance.figure.read': {
    title: { zh: '查看社会治理数据', en: 'See figures of governance' },
    roles: [...everybody, 'leader'],
  },
  ...ledger('dispute', '矛盾纠纷', 'disputes', everybody, keeping),
  'governance.dispute.raise': {
    title: { zh: '矛盾纠纷升级', en: 'Raise a dispute' },
    roles: [...KEEPERS, ...OFFICES],
  },
  ...ledger(
    'case',
    '一门受理',
    'cases of the service centre',
    [...everybody, 'institution'],
    [...keeping, 'institution'],
  ),
  'governance.case.answer': {
    title: { zh: '答复转办事项', en: 'Answer a case handed over' },
    roles: KEEPERS,
    everyUnit: true,
  },
  ...ledger('item', '事项清单', 'items of the service centre', [...everybody, 'institution'], KEEPERS),
  ...ledger(
    'registration',
    '户籍和居住证',
    'registration and permits',
    [...everybody, 'institution'],
    [...KEEPERS, ...OFFICES, 'institution'],
  ),
  'governance.registration.sync': {
    title: { zh: '从居民库更新户籍台账', en: 'Update registration from the registry' },
    roles: KEEPERS,
  },
  ...ledger('visit', '入户走访', 'visits', everybody, keeping),
  ...ledger('grid', '楼栋长和联户长', 'building heads', [...everybody, 'leader'], [...KEEPERS, ...OFFICES]),
  ...ledger('police', '警务和安防', 'police posts and devices', [...DEPARTMENT, ...BUREAU, ...OFFICES], KEEPERS),
  'governance.special.read': {
    title: { zh: '查看特殊人群数量', en: 'See how many special persons there are' },
    roles: DEPARTMENT,
  },
  'governance.special.keep': {
    title: { zh: '登记特殊人群', en: 'Keep special persons' },
    roles: ['reviewer', 'head'],
  },
  'governance.special.open': {
    title: { zh: '凭事由查看特殊人群信息', en: 'Open a special person, with a reason' },
    roles: ['head'],
  },
  // Held by no role: names and groups leave the ledger through governance.special.open alone, one by one, with a reason.
  'governance.special.secret': {
    title: { zh: '批量查看特殊人群信息（不授予任何角色）', en: 'See special persons in lists (held by no role)' },
    roles: [],
  },
  'governance.rule.read': {
    title: { zh: '查看治理规则参数', en: 'See rules' },
    roles: [...DEPARTMENT, ...BUREAU],
  },
  'governance.rule.write': { title: { zh: '维护治理规则参数', en: 'Keep rules' }, roles: ['reviewer', 'head'] },
})
