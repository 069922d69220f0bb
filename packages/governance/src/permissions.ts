import { definePermissions, type Role } from '@county/core/permission'

const DEPARTMENT: readonly Role[] = ['filer', 'reviewer', 'head']
const BUREAU: readonly Role[] = ['bureauClerk', 'bureauDirector']
const OFFICES: readonly Role[] = ['streetOfficer', 'communityOfficer']
const FIELD: readonly Role[] = [...OFFICES, 'gridWorker']

/** What may be done in the governance module, and by whom. */
export const permissions = definePermissions('governance', {
  'governance.figure.read': {
    title: { zh: '查看社会治理数据', en: 'See: figures of Governance' },
    roles: [...DEPARTMENT, ...BUREAU, 'leader', ...FIELD],
  },
  'governance.dispute.read': {
    title: { zh: '查看矛盾纠纷', en: 'See: Disputes' },
    roles: [...DEPARTMENT, ...BUREAU, ...FIELD],
  },
  'governance.dispute.write': {
    title: { zh: '登记矛盾纠纷', en: 'Keep: Disputes' },
    roles: ['filer', 'reviewer', ...FIELD],
  },
  'governance.dispute.import': {
    title: { zh: '导入矛盾纠纷', en: 'Import: Disputes' },
    roles: ['filer', 'reviewer', ...OFFICES],
  },
  'governance.dispute.export': {
    title: { zh: '导出矛盾纠纷', en: 'Export: Disputes' },
    roles: [...DEPARTMENT, ...OFFICES],
  },
})
