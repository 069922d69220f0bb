import { definePermissions, type Role } from '@county/core/permission'

const DEPARTMENT: readonly Role[] = ['filer', 'reviewer', 'head']
const BUREAU: readonly Role[] = ['bureauClerk', 'bureauDirector']
const FIELD: readonly Role[] = ['streetOfficer', 'communityOfficer', 'gridWorker']
const OFFICES: readonly Role[] = ['streetOfficer', 'communityOfficer']

/** What may be done in the employment module, and by whom. */
export const permissions = definePermissions('employment', {
  'employment.figure.read': {
    title: { zh: '查看就业数据', en: 'See employment figures' },
    roles: [...DEPARTMENT, ...BUREAU, 'leader', ...FIELD],
  },
  'employment.labour.read': {
    title: { zh: '查看劳动力台账', en: 'See the labour ledgers' },
    roles: [...DEPARTMENT, ...BUREAU, ...FIELD],
  },
  'employment.labour.write': {
    title: { zh: '登记劳动力和就业信息', en: 'Keep labour records and jobs' },
    roles: ['filer', 'reviewer', ...FIELD],
  },
  'employment.labour.import': {
    title: { zh: '导入就业台账', en: 'Import employment ledgers' },
    roles: ['filer', 'reviewer', ...OFFICES],
  },
  'employment.labour.export': {
    title: { zh: '导出就业台账', en: 'Export employment ledgers' },
    roles: [...DEPARTMENT, ...OFFICES],
  },
  'employment.labour.sync': {
    title: { zh: '从居民库更新劳动力台账', en: 'Update the labour ledger from the registry' },
    roles: ['filer', 'reviewer'],
  },
  'employment.serviceCard.check': {
    title: { zh: '核查就业服务卡', en: 'Check service cards' },
    roles: ['filer', 'reviewer', ...FIELD],
  },
  'employment.zeroHousehold.read': {
    title: { zh: '查看零就业家庭', en: 'See zero-employment households' },
    roles: [...DEPARTMENT, ...BUREAU, ...FIELD],
  },
  'employment.zeroHousehold.plan': {
    title: { zh: '制定零就业家庭帮扶措施', en: 'Plan help for zero-employment households' },
    roles: ['filer', 'reviewer', ...OFFICES],
  },
  'employment.zeroHousehold.decide': {
    title: { zh: '认定和销号零就业家庭', en: 'Recognise and clear zero-employment households' },
    roles: ['filer', 'reviewer', 'head'],
  },
  'employment.opening.read': {
    title: { zh: '查看岗位信息', en: 'See job openings' },
    roles: [...DEPARTMENT, ...BUREAU, ...FIELD],
  },
  'employment.opening.write': {
    title: { zh: '发布岗位信息', en: 'Publish job openings' },
    roles: ['filer', 'reviewer'],
  },
  'employment.match.write': {
    title: { zh: '推荐岗位、登记结果', en: 'Recommend jobs and record outcomes' },
    roles: ['filer', 'reviewer', ...FIELD],
  },
  'employment.training.read': {
    title: { zh: '查看技能培训', en: 'See training' },
    roles: [...DEPARTMENT, ...BUREAU, ...FIELD],
  },
  'employment.training.write': {
    title: { zh: '登记技能培训', en: 'Keep training batches' },
    roles: ['filer', 'reviewer', ...OFFICES],
  },
  'employment.welfare.read': {
    title: { zh: '查看公益性岗位', en: 'See public-welfare posts' },
    roles: [...DEPARTMENT, ...BUREAU, ...FIELD],
  },
  'employment.welfare.write': {
    title: { zh: '安排公益性岗位', en: 'Fill public-welfare posts' },
    roles: ['filer', 'reviewer'],
  },
  'employment.rule.read': {
    title: { zh: '查看就业规则参数', en: 'See rules and rates' },
    roles: [...DEPARTMENT, ...BUREAU, ...FIELD],
  },
  'employment.rule.write': {
    title: { zh: '维护就业规则参数', en: 'Keep rules and rates' },
    roles: ['reviewer', 'head'],
  },
})
