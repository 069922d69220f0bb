import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { insurancePermissions } from '../ledger-permissions.ts'
import { POLICY } from './policy-fields.ts'

/** Employment insurance of new residents (新市民就业险), by person. */
export const JobInsurance = defineLedger({
  id: 'housing.jobInsurance',
  title: { zh: '就业险台账', en: 'Employment insurance' },
  subject: 'person',
  identity: ['policyNo'],
  beginsOn: 'startsOn',
  endsOn: 'endsOn',
  permissions: insurancePermissions,
  columns: ['policyNo', 'insurer', 'premium', 'payer', 'startsOn', 'endsOn'],
  filters: ['payer', 'startsOn', 'endsOn'],
  sort: { key: 'endsOn' },
  closeReasons: [
    { zh: '退保', en: 'Cancelled' },
    { zh: '已续保', en: 'Renewed' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object(POLICY),
})
export type JobInsurance = LedgerValues<typeof JobInsurance>
