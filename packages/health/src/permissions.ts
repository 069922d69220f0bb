import { definePermissions, type Role } from '@county/core/permission'

const DEPARTMENT: readonly Role[] = ['filer', 'reviewer', 'head']
const BUREAU: readonly Role[] = ['bureauClerk', 'bureauDirector']
const OFFICES: readonly Role[] = ['streetOfficer', 'communityOfficer']
const FIELD: readonly Role[] = [...OFFICES, 'gridWorker']

/** What may be done in the health module, and by whom. */
export const permissions = definePermissions('health', {
  'health.figure.read': {
    title: { zh: '查看卫生健康数据', en: 'See: figures of Health' },
    roles: [...DEPARTMENT, ...BUREAU, 'leader', ...FIELD],
  },
  'health.contract.read': {
    title: { zh: '查看家庭医生签约', en: 'See: Family-doctor contracts' },
    roles: [...DEPARTMENT, ...BUREAU, ...FIELD],
  },
  'health.contract.write': {
    title: { zh: '登记家庭医生签约', en: 'Keep: Family-doctor contracts' },
    roles: ['filer', 'reviewer', ...FIELD],
  },
  'health.contract.import': {
    title: { zh: '导入家庭医生签约', en: 'Import: Family-doctor contracts' },
    roles: ['filer', 'reviewer', ...OFFICES],
  },
  'health.contract.export': {
    title: { zh: '导出家庭医生签约', en: 'Export: Family-doctor contracts' },
    roles: [...DEPARTMENT, ...OFFICES],
  },
})
