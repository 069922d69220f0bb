import { definePermissions, type Role } from './permission.ts'

const WORKING: readonly Role[] = [
  'filer',
  'reviewer',
  'head',
  'institution',
  'bureauClerk',
  'bureauDirector',
  'leader',
  'streetOfficer',
  'communityOfficer',
  'gridWorker',
  'buildingHead',
]

/**
 * Permissions of the core module. The three administrators are kept apart (GB/T 22239-2019): the system administrator
 * runs the system and opens accounts, the security administrator decides what an account may do, the audit
 * administrator watches both.
 */
export const corePermissions = definePermissions('core', {
  'core.area.manage': { title: { zh: '维护区划与安置点', en: 'Maintain areas and sites' }, roles: ['systemAdmin'] },
  'core.unit.read': {
    title: { zh: '查看单位', en: 'See units' },
    roles: [...WORKING, 'systemAdmin', 'securityAdmin', 'auditAdmin'],
  },
  'core.unit.manage': { title: { zh: '维护单位', en: 'Maintain units' }, roles: ['systemAdmin'] },
  'core.account.read': { title: { zh: '查看账号', en: 'See accounts' }, roles: ['systemAdmin', 'securityAdmin'] },
  'core.account.manage': { title: { zh: '开立、停用账号', en: 'Open and close accounts' }, roles: ['systemAdmin'] },
  'core.account.secure': {
    title: { zh: '解锁账号、重置二次验证', en: 'Unlock accounts, reset second factors' },
    roles: ['securityAdmin'],
  },
  'core.post.read': {
    title: { zh: '查看岗位授权', en: 'See posts' },
    roles: ['systemAdmin', 'securityAdmin', 'auditAdmin'],
  },
  'core.post.manage': { title: { zh: '授予、撤销岗位', en: 'Grant and end posts' }, roles: ['securityAdmin'] },
  'core.session.manage': { title: { zh: '查看、结束会话', en: 'See and end sessions' }, roles: ['securityAdmin'] },
  'core.release.read': {
    title: { zh: '查看模块版本', en: 'See module releases' },
    roles: ['systemAdmin', 'auditAdmin'],
  },
  'core.release.manage': {
    title: { zh: '启用、回退模块版本', en: 'Activate and roll back module releases' },
    roles: ['systemAdmin'],
  },
  'core.setting.read': {
    title: { zh: '查看系统设置', en: 'See settings' },
    roles: ['systemAdmin', 'securityAdmin', 'auditAdmin'],
  },
  'core.setting.manage': { title: { zh: '修改系统设置', en: 'Change settings' }, roles: ['systemAdmin'] },
  'core.setting.secure': { title: { zh: '修改安全设置', en: 'Change security settings' }, roles: ['securityAdmin'] },
  'core.calendar.manage': {
    title: { zh: '维护工作日历', en: 'Maintain the workday calendar' },
    roles: ['systemAdmin'],
  },
  'core.notice.publish': {
    title: { zh: '发布通知', en: 'Publish notices' },
    roles: ['systemAdmin', 'bureauClerk', 'bureauDirector'],
  },
  'core.audit.read': { title: { zh: '查阅、校验审计记录', en: 'Read and verify the audit' }, roles: ['auditAdmin'] },
  'core.reveal.read': {
    title: { zh: '查阅敏感信息查看记录', en: 'Read the log of reveals' },
    roles: ['securityAdmin', 'auditAdmin'],
  },
  'core.browserError.read': { title: { zh: '查看页面故障', en: 'See browser errors' }, roles: ['systemAdmin'] },
  'core.file.upload': { title: { zh: '上传文件', en: 'Upload files' }, roles: [...WORKING, 'systemAdmin'] },
})
