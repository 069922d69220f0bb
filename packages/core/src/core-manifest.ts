import { defineManifest } from './manifest.ts'

/** Core as data: the administration pages that the portal itself holds. */
export const coreManifest = defineManifest({
  id: 'core',
  title: { zh: '系统管理', en: 'Administration' },
  summary: {
    zh: '账号、岗位、单位、区划、模块版本与审计。',
    en: 'Accounts, posts, units, areas, releases and the audit.',
  },
  departments: [],
  basePath: '/admin',
  icon: 'setting',
  order: 900,
  requires: { platform: '*' },
  pages: [
    {
      path: 'accounts',
      title: { zh: '账号', en: 'Accounts' },
      permission: 'core.account.read',
      nav: { order: 1 },
      keywords: ['用户', '口令', 'user'],
    },
    {
      path: 'posts',
      title: { zh: '岗位授权', en: 'Posts' },
      permission: 'core.post.read',
      nav: { order: 2 },
      keywords: ['权限', '角色', 'role'],
    },
    {
      path: 'units',
      title: { zh: '单位', en: 'Units' },
      permission: 'core.unit.manage',
      nav: { order: 3 },
      keywords: ['机构', '部门'],
    },
    {
      path: 'areas',
      title: { zh: '区划与安置点', en: 'Areas and sites' },
      permission: 'core.area.manage',
      nav: { order: 4 },
      keywords: ['街道', '社区', '网格'],
    },
    {
      path: 'releases',
      title: { zh: '模块版本', en: 'Module releases' },
      permission: 'core.release.read',
      nav: { order: 5 },
      keywords: ['升级', '回退', 'rollback'],
    },
    { path: 'settings', title: { zh: '系统设置', en: 'Settings' }, permission: 'core.setting.read', nav: { order: 6 } },
    {
      path: 'calendar',
      title: { zh: '工作日历', en: 'Workday calendar' },
      permission: 'core.calendar.manage',
      nav: { order: 7 },
      keywords: ['节假日', '调休'],
    },
    {
      path: 'notices',
      title: { zh: '发布通知', en: 'Publish notices' },
      permission: 'core.notice.publish',
      nav: { order: 8 },
    },
    {
      path: 'sessions',
      title: { zh: '在线会话', en: 'Sessions' },
      permission: 'core.session.manage',
      nav: { order: 9 },
    },
    {
      path: 'audit',
      title: { zh: '审计记录', en: 'Audit' },
      permission: 'core.audit.read',
      nav: { order: 10 },
      keywords: ['日志', '校验', 'log'],
    },
    {
      path: 'reveals',
      title: { zh: '敏感信息查看记录', en: 'Reveals' },
      permission: 'core.reveal.read',
      nav: { order: 11 },
    },
    {
      path: 'browser-errors',
      title: { zh: '页面故障', en: 'Browser errors' },
      permission: 'core.browserError.read',
      nav: { order: 12 },
    },
  ],
  slots: [],
})
