import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { registrationPermissions } from '../ledger-permissions.ts'

/** Residence permits of new citizens (新市民居住证), endorsed every year. */
export const ResidencePermit = defineLedger({
  id: 'governance.residencePermit',
  title: { zh: '居住证台账', en: 'Residence permits' },
  subject: 'person',
  identity: ['number'],
  oneActive: true,
  beginsOn: 'issuedOn',
  institution: 'open',
  permissions: registrationPermissions,
  columns: ['number', 'station', 'issuedOn', 'endorsedOn', 'dueOn', 'endorsements'],
  filters: ['issuedOn', 'endorsedOn', 'dueOn'],
  sort: { key: 'dueOn' },
  closeReasons: [
    { zh: '户籍已迁入', en: 'Registered here now' },
    { zh: '迁出', en: 'Moved away' },
    { zh: '注销', en: 'Cancelled' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    number: field.text({ label: { zh: '居住证号', en: 'Number' }, max: 30, aliases: ['证号', '居住证编号'] }),
    station: field.text({
      label: { zh: '发证派出所', en: 'Police station' },
      suggests: 'governance.residencePermit.station',
      aliases: ['派出所', '签发机关'],
    }),
    issuedOn: field.date({ label: { zh: '发证日期', en: 'Issued on' }, aliases: ['签发日期', '办证日期'] }),
    endorsedOn: field.date({
      label: { zh: '最近签注', en: 'Endorsed on' },
      optional: true,
      aliases: ['签注日期', '最近签注日期'],
    }),
    dueOn: field.date({ label: { zh: '下次签注', en: 'Next endorsement' }, optional: true, derived: true }),
    endorsements: field.int({
      label: { zh: '签注次数', en: 'Endorsements' },
      unit: '次',
      optional: true,
      derived: true,
    }),
  }),
})
export type ResidencePermit = LedgerValues<typeof ResidencePermit>
