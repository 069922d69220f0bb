import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { headRole } from '../codes.ts'
import { gridPermissions } from '../ledger-permissions.ts'

/** Heads of buildings and of joined households (楼栋长、联户长), with the time they serve. */
export const BuildingHead = defineLedger({
  id: 'governance.buildingHead',
  title: { zh: '楼栋长和联户长', en: 'Building heads' },
  subject: 'area',
  identity: ['building', 'role', 'validFrom'],
  beginsOn: 'validFrom',
  endsOn: 'validTo',
  permissions: gridPermissions,
  columns: ['building', 'role', 'name', 'validFrom', 'validTo'],
  sort: { key: 'building' },
  closeReasons: [
    { zh: '卸任', en: 'Stepped down' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    building: field.text({
      label: { zh: '楼栋', en: 'Building' },
      help: { zh: '如 3栋；联户长写 3栋1单元', en: 'Such as 3栋; joined households such as 3栋1单元' },
      max: 30,
      aliases: ['楼栋号', '楼号'],
    }),
    role: field.code({ label: headRole.title, codes: headRole, aliases: ['职务', '身份'] }),
    name: field.text({ label: { zh: '姓名', en: 'Name' }, max: 50 }),
    validFrom: field.date({ label: { zh: '任职日期', en: 'From' }, aliases: ['开始日期', '任职时间'] }),
    validTo: field.date({ label: { zh: '卸任日期', en: 'Until' }, optional: true, aliases: ['结束日期'] }),
  }),
})
export type BuildingHead = LedgerValues<typeof BuildingHead>
