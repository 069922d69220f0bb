import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { floatingDirection } from '../codes.ts'
import { memberPermissions } from '../ledger-permissions.ts'

/** Floating members (流动党员): out of the county to work, or here from elsewhere, with the branch that keeps contact. */
export const Floating = defineLedger({
  id: 'party.floating',
  title: { zh: '流动党员', en: 'Floating members' },
  subject: 'person',
  identity: ['direction'],
  permissions: memberPermissions,
  columns: ['direction', 'place', 'since', 'contactBranch', 'contactPerson', 'lastContactOn'],
  filters: ['direction', 'since', 'lastContactOn'],
  sort: { key: 'lastContactOn' },
  closeReasons: [
    { zh: '已返回', en: 'Came back' },
    { zh: '组织关系已转接', en: 'Membership transferred' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    direction: field.code({ label: { zh: '流动方向', en: 'Direction' }, codes: floatingDirection, aliases: ['方向'] }),
    place: field.text({
      label: { zh: '去向（来源）', en: 'Where' },
      aliases: ['流入地', '流出地', '外出地点', '务工地点', '去向'],
    }),
    since: field.date({ label: { zh: '流动起始', en: 'Since' }, aliases: ['外出日期', '流出时间', '外出时间'] }),
    contactBranch: field.text({
      label: { zh: '联系党组织', en: 'Branch in contact' },
      aliases: ['联系支部', '流入地党组织', '所在党支部'],
    }),
    contactPerson: field.text({
      label: { zh: '联系人', en: 'Contact' },
      optional: true,
      max: 50,
      aliases: ['支部联系人'],
    }),
    lastContactOn: field.date({
      label: { zh: '最近联系日期', en: 'Last contact' },
      optional: true,
      aliases: ['最近联系时间', '联系日期'],
    }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500 }),
  }),
})
export type Floating = LedgerValues<typeof Floating>
