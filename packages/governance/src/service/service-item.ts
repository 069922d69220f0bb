import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { itemPermissions } from '../ledger-permissions.ts'

/** What the service centre takes in (事项清单): who does it, how long it may take, which papers it needs. */
export const ServiceItem = defineLedger({
  id: 'governance.serviceItem',
  title: { zh: '一门受理事项清单', en: 'Items of the service centre' },
  subject: 'county',
  identity: ['name'],
  institution: 'open',
  permissions: itemPermissions,
  columns: ['name', 'department', 'workdays', 'papers'],
  sort: { key: 'department' },
  closeReasons: [
    { zh: '不再受理', en: 'No longer taken in' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    name: field.text({ label: { zh: '事项', en: 'Item' }, aliases: ['事项名称', '服务事项'] }),
    department: field.text({
      label: { zh: '办理部门', en: 'Department' },
      help: { zh: '与单位名称一致', en: 'As the unit is called' },
      suggests: 'governance.serviceItem.department',
      aliases: ['责任部门', '承办单位'],
    }),
    workdays: field.int({
      label: { zh: '承诺时限', en: 'Time limit' },
      unit: '工作日',
      min: 1,
      max: 90,
      aliases: ['办理时限', '时限'],
    }),
    papers: field.longText({
      label: { zh: '所需材料', en: 'Papers' },
      help: { zh: '用“、”分开', en: 'Separated by 、' },
      optional: true,
      max: 500,
      aliases: ['申请材料', '材料'],
    }),
  }),
})
export type ServiceItem = LedgerValues<typeof ServiceItem>
