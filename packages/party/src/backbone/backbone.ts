import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { backboneKind } from '../codes.ts'
import { backbonePermissions } from '../ledger-permissions.ts'

/** Residents who carry self-governance in a grid (居民自治骨干进网格). */
export const Backbone = defineLedger({
  id: 'party.backbone',
  title: { zh: '居民自治骨干', en: 'Self-governance backbone' },
  subject: 'person',
  identity: ['kind'],
  permissions: backbonePermissions,
  columns: ['kind', 'gridName', 'startedOn', 'duty', 'phone'],
  filters: ['kind', 'startedOn'],
  sort: { key: 'startedOn', descending: true },
  closeReasons: [
    { zh: '不再担任', en: 'Stopped' },
    { zh: '迁出', en: 'Moved away' },
    { zh: '去世', en: 'Died' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    kind: field.code({ label: { zh: '骨干类别', en: 'Kind' }, codes: backboneKind, aliases: ['类别', '人员类别'] }),
    gridName: field.text({
      label: { zh: '所在网格', en: 'Grid' },
      optional: true,
      aliases: ['网格', '网格名称', '所属网格'],
      help: { zh: '不填时为本人居住的网格', en: 'Where the person lives when left out' },
    }),
    startedOn: field.date({ label: { zh: '进网格日期', en: 'Since' }, aliases: ['起始日期', '聘任日期', '入格日期'] }),
    duty: field.text({ label: { zh: '承担事项', en: 'Duty' }, optional: true, max: 200, aliases: ['职责', '分工'] }),
    phone: field.phone({ label: { zh: '联系电话', en: 'Phone' }, optional: true, aliases: ['电话', '手机号码'] }),
    gridPath: field.text({ label: { zh: '网格编码', en: 'Grid code' }, optional: true, derived: true }),
  }),
})
export type Backbone = LedgerValues<typeof Backbone>
