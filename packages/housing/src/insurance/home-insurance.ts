import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { insurancePermissions } from '../ledger-permissions.ts'
import { POLICY } from './policy-fields.ts'

/** Home insurance of new residents (新市民安居险), by household. */
export const HomeInsurance = defineLedger({
  id: 'housing.homeInsurance',
  title: { zh: '安居险台账', en: 'Home insurance' },
  subject: 'household',
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
export type HomeInsurance = LedgerValues<typeof HomeInsurance>
