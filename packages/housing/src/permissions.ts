import { definePermissions, type Role } from '@county/core/permission'

const DEPARTMENT: readonly Role[] = ['filer', 'reviewer', 'head']
const BUREAU: readonly Role[] = ['bureauClerk', 'bureauDirector']
const OFFICES: readonly Role[] = ['streetOfficer', 'communityOfficer']
const FIELD: readonly Role[] = [...OFFICES, 'gridWorker']

/** What may be done in the housing module, and by whom. */
export const permissions = definePermissions('housing', {
  'housing.figure.read': {
    title: { zh: '查看住房安居数据', en: 'See: figures of Housing' },
    roles: [...DEPARTMENT, ...BUREAU, 'leader', ...FIELD],
  },
  'housing.help.read': {
    title: { zh: '查看住房保障', en: 'See: Housing help' },
    roles: [...DEPARTMENT, ...BUREAU, ...FIELD],
  },
  'housing.help.write': {
    title: { zh: '登记住房保障', en: 'Keep: Housing help' },
    roles: ['filer', 'reviewer', ...FIELD],
  },
  'housing.help.import': {
    title: { zh: '导入住房保障', en: 'Import: Housing help' },
    roles: ['filer', 'reviewer', ...OFFICES],
  },
  'housing.help.export': {
    title: { zh: '导出住房保障', en: 'Export: Housing help' },
    roles: [...DEPARTMENT, ...OFFICES],
  },
})
