import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { retirementCategory } from '../codes.ts'
import { rulePermissions } from '../ledger-permissions.ts'
import { settingKey } from './setting-key.ts'

const closeReasons = [{ zh: '录入错误', en: 'Entered by mistake' }]

/** Monthly minimum wage by kind of region and date (最低工资标准). The latest value on or before a day is in force. */
export const MinimumWage = defineLedger({
  id: 'employment.minimumWage',
  title: { zh: '最低工资标准', en: 'Minimum wage' },
  subject: 'county',
  identity: ['regionCode', 'validFrom'],
  permissions: rulePermissions,
  closeReasons,
  sort: { key: 'validFrom', descending: true },
  fields: z.object({
    regionCode: field.text({
      label: { zh: '适用行政区划', en: 'Region code' },
      max: 12,
      aliases: ['行政区划代码', '区划代码'],
      help: { zh: '安置地行政区划代码，如 522324', en: 'Region of the resettlement site, such as 522324' },
    }),
    category: field.text({ label: { zh: '类区', en: 'Wage region' }, max: 20, aliases: ['类别'] }),
    monthlyWage: field.money({
      label: { zh: '月最低工资', en: 'Monthly minimum' },
      unit: '元/月',
      min: 1,
      aliases: ['标准', '月标准'],
    }),
    validFrom: field.date({ label: { zh: '执行日期', en: 'In force from' }, aliases: ['起始日期', '执行时间'] }),
    document: field.longText({ label: { zh: '依据文件', en: 'Source document' }, max: 500, aliases: ['文号', '依据'] }),
  }),
})
export type MinimumWage = LedgerValues<typeof MinimumWage>

/** Statutory retirement age by category and month of birth (渐进式延迟法定退休年龄). */
export const WorkingAgeRule = defineLedger({
  id: 'employment.workingAgeRule',
  title: { zh: '法定退休年龄对照表', en: 'Retirement ages' },
  subject: 'county',
  identity: ['category', 'bornFrom'],
  permissions: rulePermissions,
  closeReasons,
  sort: { key: 'bornFrom' },
  fields: z.object({
    category: field.code({ label: { zh: '类别', en: 'Category' }, codes: retirementCategory }),
    bornFrom: field.month({ label: { zh: '出生年月起', en: 'Born from' } }),
    bornTo: field.month({ label: { zh: '出生年月止', en: 'Born to' } }),
    retireAtMonths: field.int({
      label: { zh: '法定退休年龄（月）', en: 'Retirement age in months' },
      unit: '月',
      min: 480,
      max: 960,
      help: { zh: '720 为六十周岁', en: '720 is sixty years' },
    }),
    document: field.longText({ label: { zh: '依据文件', en: 'Source document' }, max: 500 }),
  }),
})
export type WorkingAgeRule = LedgerValues<typeof WorkingAgeRule>

/** Dated parameters of the module's rules; the latest value on or before a day is in force. */
export const RuleSetting = defineLedger({
  id: 'employment.ruleSetting',
  title: { zh: '规则参数', en: 'Rule parameters' },
  subject: 'county',
  identity: ['key', 'validFrom'],
  permissions: rulePermissions,
  closeReasons,
  sort: { key: 'key' },
  fields: z.object({
    key: field.code({ label: { zh: '参数', en: 'Parameter' }, codes: settingKey }),
    value: field.int({ label: { zh: '取值', en: 'Value' }, max: 1_000_000 }),
    validFrom: field.date({ label: { zh: '执行日期', en: 'In force from' } }),
    document: field.longText({ label: { zh: '依据', en: 'Source' }, max: 500 }),
  }),
})
export type RuleSetting = LedgerValues<typeof RuleSetting>
