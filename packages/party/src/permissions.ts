import { definePermissions, type Role } from '@county/core/permission'

const DEPARTMENT: readonly Role[] = ['filer', 'reviewer', 'head']
const BUREAU: readonly Role[] = ['bureauClerk', 'bureauDirector']
const OFFICES: readonly Role[] = ['streetOfficer', 'communityOfficer']
const FIELD: readonly Role[] = [...OFFICES, 'gridWorker']

/** What may be done in the party building module, and by whom. */
export const permissions = definePermissions('party', {
  'party.figure.read': {
    title: { zh: '查看基层党建数据', en: 'See: figures of Party building' },
    roles: [...DEPARTMENT, ...BUREAU, 'leader', ...FIELD],
  },
  'party.organisation.read': {
    title: { zh: '查看党组织', en: 'See: Party organisations' },
    roles: [...DEPARTMENT, ...BUREAU, ...FIELD],
  },
  'party.organisation.write': {
    title: { zh: '登记党组织', en: 'Keep: Party organisations' },
    roles: ['filer', 'reviewer', ...FIELD],
  },
  'party.organisation.import': {
    title: { zh: '导入党组织', en: 'Import: Party organisations' },
    roles: ['filer', 'reviewer', ...OFFICES],
  },
  'party.organisation.export': {
    title: { zh: '导出党组织', en: 'Export: Party organisations' },
    roles: [...DEPARTMENT, ...OFFICES],
  },
})
