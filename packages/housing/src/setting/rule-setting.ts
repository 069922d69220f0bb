import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { rulePermissions } from '../ledger-permissions.ts'
import { settingKey } from './setting-key.ts'

/** Dated parameters of the module's rules; the latest value on or before a day is in force. */
export const RuleSetting = defineLedger({
  id: 'housing.ruleSetting',
  title: { zh: '住房规则参数', en: 'Housing rules' },
  subject: 'county',
  identity: ['key', 'validFrom'],
  permissions: rulePermissions,
  sort: { key: 'key' },
  closeReasons: [
    { zh: '已被新规定替代', en: 'Replaced' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    key: field.code({ label: { zh: '参数', en: 'Parameter' }, codes: settingKey }),
    value: field.int({ label: { zh: '取值', en: 'Value' }, max: 1_000_000 }),
    validFrom: field.date({ label: { zh: '执行日期', en: 'In force from' } }),
    document: field.longText({ label: { zh: '依据', en: 'Source' }, max: 500 }),
  }),
})
export type RuleSetting = LedgerValues<typeof RuleSetting>
