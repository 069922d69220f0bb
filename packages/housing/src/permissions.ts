import { definePermissions, type Permission, type Role } from '@county/core/permission'

const DEPARTMENT: readonly Role[] = ['filer', 'reviewer', 'head']
const BUREAU: readonly Role[] = ['bureauClerk', 'bureauDirector']
const OFFICES: readonly Role[] = ['streetOfficer', 'communityOfficer']
const FIELD: readonly Role[] = [...OFFICES, 'gridWorker']
const KEEPERS: readonly Role[] = ['filer', 'reviewer']
const SEES = [...DEPARTMENT, ...BUREAU, ...FIELD]

const may = (zh: string, en: string, roles: readonly Role[]): Permission => ({ title: { zh, en }, roles })

/** What may be done in the housing module, and by whom. */
export const permissions = definePermissions('housing', {
  'housing.figure.read': may('查看住房安居数据', 'See housing figures', [...SEES, 'leader']),
  'housing.room.read': may('查看房屋使用情况', 'See rooms and who lives in them', SEES),
  'housing.room.sync': may('从居民库更新房屋、办证台账', 'Update rooms from the registry', KEEPERS),
  'housing.room.export': may('导出房屋使用情况', 'Export rooms', [...DEPARTMENT, ...OFFICES]),
  'housing.help.read': may('查看住房保障', 'See housing help', SEES),
  'housing.help.apply': may('受理住房保障申请', 'Record applications', ['filer', ...OFFICES]),
  'housing.help.check': may('核查住房保障申请', 'Check applications', [...KEEPERS, 'streetOfficer']),
  'housing.help.publish': may('公示和处理异议', 'Public notice and objections', [...KEEPERS, ...OFFICES]),
  'housing.help.decide': may('轮候、配租、核定补贴', 'Waiting list, allocation, grants', ['reviewer', 'head']),
  'housing.help.pay': may('登记补贴发放', 'Record payments', KEEPERS),
  'housing.help.review': may('年度复核、续租、退出', 'Review, renew, exit', [...KEEPERS, 'streetOfficer']),
  'housing.help.import': may('导入住房保障台账', 'Import housing help', KEEPERS),
  'housing.help.export': may('导出住房保障台账', 'Export housing help', [...DEPARTMENT, ...OFFICES]),
  'housing.stock.read': may('查看保障房源', 'See dwellings for help', [...SEES, 'leader']),
  'housing.stock.write': may('维护保障房源', 'Keep dwellings for help', KEEPERS),
  'housing.stock.import': may('导入保障房源', 'Import dwellings', KEEPERS),
  'housing.stock.export': may('导出保障房源', 'Export dwellings', DEPARTMENT),
  'housing.certificate.read': may('查看不动产办证', 'See property certificates', SEES),
  'housing.certificate.check': may('核对登记信息', 'Check registered data', [...KEEPERS, ...OFFICES]),
  'housing.certificate.correct': may('修正登记信息', 'Correct registered data', KEEPERS),
  'housing.certificate.issue': may('缴税、发证', 'Tax and issue', KEEPERS),
  'housing.certificate.import': may('导入不动产办证台账', 'Import certificates', KEEPERS),
  'housing.certificate.export': may('导出不动产办证台账', 'Export certificates', [...DEPARTMENT, ...OFFICES]),
  'housing.insurance.read': may('查看安居险、就业险', 'See insurances', SEES),
  'housing.insurance.write': may('登记安居险、就业险', 'Keep insurances', [...KEEPERS, ...OFFICES]),
  'housing.insurance.import': may('导入安居险、就业险', 'Import insurances', KEEPERS),
  'housing.insurance.export': may('导出安居险、就业险', 'Export insurances', DEPARTMENT),
  'housing.rule.read': may('查看住房规则参数', 'See rules', [...DEPARTMENT, ...BUREAU]),
  'housing.rule.write': may('维护住房规则参数', 'Keep rules', ['reviewer', 'head']),
})
