import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { organisationKind } from '../codes.ts'
import { organisationPermissions } from '../ledger-permissions.ts'

/** Party organisations (党组织): a tree from the work committee to the group, with the term of the present committee. */
export const Organisation = defineLedger({
  id: 'party.organisation',
  title: { zh: '党组织', en: 'Party organisations' },
  subject: 'area',
  identity: ['name'],
  permissions: organisationPermissions,
  columns: ['name', 'kind', 'parentName', 'secretary', 'secretarySince', 'termUntil', 'foundedOn'],
  filters: ['kind', 'termUntil', 'foundedOn'],
  sort: { key: 'name' },
  closeReasons: [
    { zh: '撤销', en: 'Dissolved' },
    { zh: '合并', en: 'Merged' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    name: field.text({ label: { zh: '党组织名称', en: 'Name' }, aliases: ['名称', '党支部名称', '组织名称'] }),
    kind: field.code({ label: { zh: '类别', en: 'Kind' }, codes: organisationKind, aliases: ['组织类别', '类型'] }),
    parentName: field.text({
      label: { zh: '上级党组织', en: 'Above' },
      optional: true,
      aliases: ['上级党组织名称', '隶属党组织'],
      help: { zh: '台账中已有的党组织全称', en: 'Full name of an organisation in the ledger' },
    }),
    foundedOn: field.date({ label: { zh: '成立日期', en: 'Founded on' }, aliases: ['批准成立时间', '成立时间'] }),
    secretary: field.text({
      label: { zh: '书记', en: 'Secretary' },
      optional: true,
      max: 50,
      aliases: ['党支部书记', '书记姓名', '党组织书记'],
    }),
    secretarySince: field.date({
      label: { zh: '书记任职日期', en: 'Secretary since' },
      optional: true,
      aliases: ['任职时间', '书记任职时间'],
    }),
    termFrom: field.date({
      label: { zh: '本届起始', en: 'Term from' },
      optional: true,
      aliases: ['换届时间', '本届任期起'],
    }),
    termUntil: field.date({
      label: { zh: '本届届满', en: 'Term until' },
      optional: true,
      aliases: ['届满时间', '任期届满'],
      help: { zh: '不填时按任期年限自动推算', en: 'Follows from the length of a term when left out' },
    }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500, aliases: ['说明'] }),
    parentId: field.reference({
      label: { zh: '上级党组织档案', en: 'Record above' },
      refersTo: 'party.organisation',
      optional: true,
      derived: true,
    }),
  }),
})
export type Organisation = LedgerValues<typeof Organisation>
