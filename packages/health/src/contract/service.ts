import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { serviceKind } from '../codes.ts'
import { servicePermissions } from '../ledger-permissions.ts'

/** Services that family doctors performed under a contract (履约服务). */
export const Service = defineLedger({
  id: 'health.service',
  title: { zh: '家庭医生履约服务', en: 'Services performed' },
  subject: 'person',
  identity: ['servedOn', 'kind'],
  permissions: servicePermissions,
  institution: 'institutionName',
  columns: ['servedOn', 'kind', 'performer', 'institutionName', 'finding'],
  filters: ['kind', 'servedOn'],
  sort: { key: 'servedOn', descending: true },
  closeReasons: [{ zh: '录入错误', en: 'Entered by mistake' }],
  fields: z.object({
    servedOn: field.date({ label: { zh: '服务日期', en: 'Day' }, aliases: ['履约日期', '服务时间', '履约时间'] }),
    kind: field.code({ label: serviceKind.title, codes: serviceKind, aliases: ['服务内容', '服务项目', '履约内容'] }),
    performer: field.text({ label: { zh: '服务人员', en: 'By' }, max: 30, aliases: ['服务医生', '履约医生'] }),
    institutionName: field.text({
      label: { zh: '服务机构', en: 'Institution' },
      max: 60,
      suggests: 'health.institution.name',
      aliases: ['机构', '履约机构'],
    }),
    finding: field.longText({
      label: { zh: '服务情况', en: 'Finding' },
      optional: true,
      max: 1000,
      sensitivity: 'illness',
      aliases: ['服务记录', '备注'],
    }),
    contractId: field.reference({
      label: { zh: '所属签约', en: 'Contract' },
      refersTo: 'health.contract',
      optional: true,
      derived: true,
    }),
  }),
})
export type Service = LedgerValues<typeof Service>
