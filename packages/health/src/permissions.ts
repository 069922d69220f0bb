import { definePermissions, type Role } from '@county/core/permission'

const DEPARTMENT: readonly Role[] = ['filer', 'reviewer', 'head']
/** Health roles: officers of the department and of the institutions it leads. */
const HEALTH: readonly Role[] = [...DEPARTMENT, 'institution']
const BUREAU: readonly Role[] = ['bureauClerk', 'bureauDirector']
const FIELD: readonly Role[] = ['streetOfficer', 'communityOfficer', 'gridWorker']
const KEEPERS: readonly Role[] = ['filer', 'reviewer', 'institution']
const CLERKS: readonly Role[] = ['filer', 'reviewer']

/** Reading, keeping, importing and exporting one ledger. */
function ledger(area: string, zh: string, en: string, readers: readonly Role[], keepers: readonly Role[]) {
  return {
    [`health.${area}.read`]: { title: { zh: `查看${zh}`, en: `See ${en}` }, roles: readers },
    [`health.${area}.write`]: { title: { zh: `登记${zh}`, en: `Keep ${en}` }, roles: keepers },
    [`health.${area}.import`]: { title: { zh: `导入${zh}`, en: `Import ${en}` }, roles: CLERKS },
    [`health.${area}.export`]: { title: { zh: `导出${zh}`, en: `Export ${en}` }, roles: DEPARTMENT },
  }
}

/** What may be done in the health module, and by whom. Illness detail is for health roles alone. */
export const permissions = definePermissions('health', {
  'health.figure.read': {
    title: { zh: '查看卫生健康数据', en: 'See health figures' },
    roles: [...HEALTH, ...BUREAU, 'leader', ...FIELD],
  },
  'health.secret.read': { title: { zh: '查看病情、费用等健康隐私', en: 'See illness detail' }, roles: HEALTH },
  'health.status.read': {
    title: { zh: '查看签约、随访到期和大额自付提示', en: 'See contracts, follow-ups due and large costs' },
    roles: [...HEALTH, ...BUREAU, ...FIELD],
  },
  ...ledger('illness', '大病台账', 'serious illnesses', HEALTH, KEEPERS),
  ...ledger('care', '健康随访', 'follow-ups', HEALTH, KEEPERS),
  ...ledger('contract', '家庭医生签约', 'family-doctor contracts', [...HEALTH, ...BUREAU, ...FIELD], KEEPERS),
  ...ledger('admission', '先诊疗后付费', 'treatment before payment', HEALTH, KEEPERS),
  ...ledger('outreach', '巡回医疗和业务指导', 'outreach', [...HEALTH, ...BUREAU, ...FIELD], KEEPERS),
  ...ledger('event', '公共卫生事件', 'public-health events', HEALTH, KEEPERS),
  ...ledger('institution', '医疗机构和人员', 'institutions and staff', [...HEALTH, ...BUREAU, 'leader'], CLERKS),
  'health.rule.read': { title: { zh: '查看卫生健康规则参数', en: 'See rules' }, roles: [...HEALTH, ...BUREAU] },
  'health.rule.write': { title: { zh: '维护卫生健康规则参数', en: 'Keep rules' }, roles: ['reviewer', 'head'] },
})
