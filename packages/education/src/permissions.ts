import { definePermissions, type Role } from '@county/core/permission'

const DEPARTMENT: readonly Role[] = ['filer', 'reviewer', 'head']
const BUREAU: readonly Role[] = ['bureauClerk', 'bureauDirector']
const OFFICES: readonly Role[] = ['streetOfficer', 'communityOfficer']
const FIELD: readonly Role[] = [...OFFICES, 'gridWorker']
const KEEPERS: readonly Role[] = ['filer', 'reviewer']

/** What may be done in the education module, and by whom. A school’s own officers have the role `institution`. */
export const permissions = definePermissions('education', {
  'education.figure.read': {
    title: { zh: '查看教育数据', en: 'See education figures' },
    roles: [...DEPARTMENT, ...BUREAU, 'leader', ...FIELD, 'institution'],
  },
  'education.schooling.read': {
    title: { zh: '查看就学台账', en: 'See where children go to school' },
    roles: [...DEPARTMENT, ...BUREAU, ...FIELD, 'institution'],
  },
  'education.schooling.write': {
    title: { zh: '登记就学情况', en: 'Record where children go to school' },
    roles: [...KEEPERS, ...FIELD, 'institution'],
  },
  'education.schooling.import': {
    title: { zh: '导入就学台账', en: 'Import schooling' },
    roles: [...KEEPERS, ...OFFICES],
  },
  'education.schooling.export': {
    title: { zh: '导出就学台账', en: 'Export schooling' },
    roles: [...DEPARTMENT, ...OFFICES],
  },
  'education.schooling.sync': {
    title: { zh: '从居民库更新就学台账、学年升级', en: 'Update schooling from the registry, open a school year' },
    roles: KEEPERS,
  },
  'education.absence.read': {
    title: { zh: '查看控辍保学名单', en: 'See children not in school' },
    roles: [...DEPARTMENT, ...BUREAU, ...FIELD, 'institution'],
  },
  'education.absence.visit': {
    title: { zh: '登记劝返情况', en: 'Record visits to children not in school' },
    roles: [...KEEPERS, ...FIELD, 'institution'],
  },
  'education.absence.assign': {
    title: { zh: '指定控辍责任人', en: 'Name who answers for a child not in school' },
    roles: [...KEEPERS, ...OFFICES],
  },
  'education.absence.export': {
    title: { zh: '导出控辍保学名单', en: 'Export children not in school' },
    roles: [...DEPARTMENT, ...OFFICES],
  },
  'education.transfer.read': {
    title: { zh: '查看转学', en: 'See transfers' },
    roles: [...DEPARTMENT, ...BUREAU, ...OFFICES, 'institution'],
  },
  'education.transfer.apply': {
    title: { zh: '申请转学', en: 'Ask for a transfer' },
    roles: [...KEEPERS, ...OFFICES, 'institution'],
  },
  'education.transfer.release': {
    title: { zh: '转出学校核办', en: 'Release a pupil' },
    roles: [...KEEPERS, 'institution'],
  },
  'education.transfer.approve': {
    title: { zh: '核办转学', en: 'Approve or refuse a transfer' },
    roles: ['reviewer', 'head'],
  },
  'education.transfer.export': { title: { zh: '导出转学台账', en: 'Export transfers' }, roles: DEPARTMENT },
  'education.support.read': {
    title: { zh: '查看学生资助', en: 'See support' },
    roles: [...DEPARTMENT, ...BUREAU, ...FIELD, 'institution'],
  },
  'education.support.write': {
    title: { zh: '登记学生资助', en: 'Record support' },
    roles: [...KEEPERS, 'institution'],
  },
  'education.support.import': { title: { zh: '导入学生资助', en: 'Import support' }, roles: KEEPERS },
  'education.support.export': { title: { zh: '导出学生资助', en: 'Export support' }, roles: DEPARTMENT },
  'education.school.read': {
    title: { zh: '查看学校、学位', en: 'See schools and places' },
    roles: [...DEPARTMENT, ...BUREAU, 'leader', ...FIELD, 'institution'],
  },
  'education.place.read': {
    title: { zh: '查看学位需求预测', en: 'See places against need' },
    roles: [...DEPARTMENT, ...BUREAU, 'leader'],
  },
  'education.school.write': { title: { zh: '维护学校、学位', en: 'Keep schools and places' }, roles: KEEPERS },
  'education.school.import': { title: { zh: '导入学校、学位', en: 'Import schools and places' }, roles: KEEPERS },
  'education.school.export': { title: { zh: '导出学校、学位', en: 'Export schools and places' }, roles: DEPARTMENT },
  'education.staff.read': {
    title: { zh: '查看教师队伍', en: 'See teachers' },
    roles: [...DEPARTMENT, ...BUREAU, 'institution'],
  },
  'education.staff.write': { title: { zh: '登记教师队伍', en: 'Keep teachers' }, roles: [...KEEPERS, 'institution'] },
  'education.staff.import': { title: { zh: '导入教师队伍', en: 'Import teachers' }, roles: KEEPERS },
  'education.staff.export': { title: { zh: '导出教师队伍', en: 'Export teachers' }, roles: DEPARTMENT },
  'education.quality.read': {
    title: { zh: '查看教育质量', en: 'See quality' },
    roles: [...DEPARTMENT, ...BUREAU, 'leader'],
  },
  'education.quality.write': { title: { zh: '登记教育质量', en: 'Keep quality' }, roles: KEEPERS },
  'education.quality.import': { title: { zh: '导入教育质量', en: 'Import quality' }, roles: KEEPERS },
  'education.quality.export': { title: { zh: '导出教育质量', en: 'Export quality' }, roles: DEPARTMENT },
  'education.rule.read': {
    title: { zh: '查看教育规则参数', en: 'See rules' },
    roles: [...DEPARTMENT, ...BUREAU],
  },
  'education.rule.write': { title: { zh: '维护教育规则参数', en: 'Keep rules' }, roles: ['reviewer', 'head'] },
})
