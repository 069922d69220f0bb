import { definePermissions, type Role } from '@county/core/permission'

const DEPARTMENT: readonly Role[] = ['filer', 'reviewer', 'head', 'institution']
const BUREAU: readonly Role[] = ['bureauClerk', 'bureauDirector']
const OFFICES: readonly Role[] = ['streetOfficer', 'communityOfficer']
const FIELD: readonly Role[] = [...OFFICES, 'gridWorker', 'buildingHead']

/** What may be done in the registry, and by whom. */
export const permissions = definePermissions('residents', {
  'residents.figure.read': {
    title: { zh: '查看居民数据', en: 'See registry figures' },
    roles: [...DEPARTMENT, ...BUREAU, 'leader', ...FIELD],
    everyUnit: true,
  },
  'residents.person.read': {
    title: { zh: '查看居民和家庭', en: 'See persons and households' },
    roles: [...DEPARTMENT, ...BUREAU, ...FIELD],
    everyUnit: true,
  },
  'residents.person.write': {
    title: { zh: '更正居民和家庭信息', en: 'Correct persons and households' },
    roles: ['filer', 'reviewer', 'bureauClerk', ...OFFICES, 'gridWorker'],
  },
  'residents.change.write': {
    title: { zh: '登记人口变动', en: 'Record changes of households' },
    roles: ['filer', 'reviewer', 'bureauClerk', ...OFFICES],
  },
  'residents.duplicate.decide': {
    title: { zh: '处理重复人员', en: 'Settle duplicates' },
    roles: ['filer', 'reviewer', 'bureauClerk', ...OFFICES],
  },
  'residents.roster.import': {
    title: { zh: '导入花名册', en: 'Import rosters' },
    roles: ['filer', 'reviewer', 'bureauClerk', ...OFFICES],
  },
  'residents.person.export': {
    title: { zh: '导出居民名单', en: 'Export persons' },
    roles: ['filer', 'reviewer', 'head', ...BUREAU, ...OFFICES],
  },
  'residents.person.reveal': {
    title: { zh: '查看完整号码', en: 'Reveal numbers' },
    roles: ['filer', 'reviewer', 'bureauClerk', ...OFFICES, 'gridWorker'],
  },
  'residents.grid.read': {
    title: { zh: '查看网格和楼栋', en: 'See grids and buildings' },
    roles: [...DEPARTMENT, ...BUREAU, 'leader', ...FIELD],
    everyUnit: true,
  },
  'residents.grid.write': {
    title: { zh: '维护网格和楼栋', en: 'Keep grids and buildings' },
    roles: ['filer', 'reviewer', 'bureauClerk', ...OFFICES],
  },
  'residents.warning.read': {
    title: { zh: '查看预警', en: 'See warnings' },
    roles: ['filer', 'reviewer', 'head', ...BUREAU, ...OFFICES, 'gridWorker'],
    everyUnit: true,
  },
  'residents.warning.answer': {
    title: { zh: '入户核实预警', en: 'Answer warnings' },
    roles: [...OFFICES, 'gridWorker'],
  },
  'residents.warningRule.read': {
    title: { zh: '查看预警规则准确率', en: 'See how precise rules are' },
    roles: ['filer', 'reviewer', 'head', ...BUREAU, 'leader'],
    everyUnit: true,
  },
  'residents.warningRule.manage': {
    title: { zh: '启停预警规则、维护参数', en: 'Switch rules on and off, keep parameters' },
    roles: BUREAU,
  },
})
