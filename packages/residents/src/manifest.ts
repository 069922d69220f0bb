import { defineManifest } from '@county/core/manifest'

/** The registry as data. */
export const manifest = defineManifest({
  id: 'residents',
  title: { zh: '居民库', en: 'Registry' },
  summary: { zh: '搬迁群众一人一条、一户一档，各部门共用', en: 'Every relocated person and household, shared by all' },
  departments: ['县生态移民局', '街道办事处'],
  basePath: '/residents',
  icon: 'team',
  order: 10,
  requires: { platform: '^1.0.0' },
  pages: [
    { path: '', title: { zh: '居民库首页', en: 'Registry' }, permission: 'residents.figure.read', nav: { order: 10 } },
    {
      path: 'households',
      title: { zh: '家庭', en: 'Households' },
      permission: 'residents.person.read',
      nav: { order: 20 },
      keywords: ['户', '户编号', '安置房'],
    },
    {
      path: 'households/:id',
      title: { zh: '家庭页', en: 'Household' },
      permission: 'residents.person.read',
    },
    {
      path: 'households/:id/change/:kind',
      title: { zh: '登记变动', en: 'Record a change' },
      permission: 'residents.change.write',
    },
    {
      path: 'move-in',
      title: { zh: '登记迁入', en: 'Move in' },
      permission: 'residents.change.write',
      keywords: ['迁入', '新增家庭', '新增户'],
    },
    {
      path: 'persons',
      title: { zh: '居民', en: 'Persons' },
      permission: 'residents.person.read',
      nav: { order: 30 },
      keywords: ['人口', '花名册', '身份证'],
    },
    {
      path: 'persons/import',
      title: { zh: '导入花名册', en: 'Import a roster' },
      permission: 'residents.roster.import',
    },
    { path: 'persons/:id', title: { zh: '居民页', en: 'Person' }, permission: 'residents.person.read' },
    {
      path: 'import',
      title: { zh: '导入花名册', en: 'Import a roster' },
      permission: 'residents.roster.import',
      nav: { order: 40 },
      keywords: ['导入', 'Excel', '名单', '花名册'],
    },
    {
      path: 'duplicates',
      title: { zh: '重复人员', en: 'Duplicates' },
      permission: 'residents.duplicate.decide',
      nav: { order: 50 },
      keywords: ['查重', '合并'],
    },
    {
      path: 'grids',
      title: { zh: '网格和楼栋', en: 'Grids and buildings' },
      permission: 'residents.grid.read',
      nav: { order: 60 },
      keywords: ['网格员', '楼栋长', '房号'],
    },
  ],
  slots: [],
  places: ['residents/household.tabs@1', 'residents/person.tabs@1'],
})
