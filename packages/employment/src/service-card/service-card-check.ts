import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { checkMethod } from '../codes.ts'
import { checkPermissions } from '../ledger-permissions.ts'

/** Checks of service cards (就业服务卡核查): one a card and month. */
export const ServiceCardCheck = defineLedger({
  id: 'employment.serviceCardCheck',
  title: { zh: '就业服务卡核查', en: 'Service card checks' },
  subject: 'person',
  identity: ['month'],
  permissions: checkPermissions,
  columns: ['month', 'checkedOn', 'method', 'changed', 'checker', 'note'],
  filters: ['month', 'method', 'changed', 'checkedOn'],
  sort: { key: 'checkedOn', descending: true },
  closeReasons: [{ zh: '录入错误', en: 'Entered by mistake' }],
  fields: z.object({
    month: field.month({ label: { zh: '核查月份', en: 'Month' }, aliases: ['月份'] }),
    checkedOn: field.date({ label: { zh: '核查日期', en: 'Checked on' }, aliases: ['核查时间', '走访日期'] }),
    method: field.code({ label: { zh: '核查方式', en: 'Method' }, codes: checkMethod, aliases: ['方式', '走访方式'] }),
    checker: field.text({ label: { zh: '核查人', en: 'Checked by' }, max: 50, aliases: ['走访人', '核查人员'] }),
    changed: field.bool({ label: { zh: '情况有变化', en: 'Something changed' }, aliases: ['是否有变化', '有无变化'] }),
    changes: field.longText({
      label: { zh: '变化内容', en: 'What changed' },
      optional: true,
      max: 500,
      aliases: ['变化情况'],
    }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500 }),
  }),
})
export type ServiceCardCheck = LedgerValues<typeof ServiceCardCheck>
