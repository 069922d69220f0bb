import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { registrationState } from '../codes.ts'
import { registrationPermissions } from '../ledger-permissions.ts'

/** Who is registered how (户籍转移台账): follows from the registry and the permits, never typed. */
export const Registration = defineLedger({
  id: 'governance.registration',
  title: { zh: '户籍转移台账', en: 'Registration of residents' },
  subject: 'person',
  identity: ['since'],
  oneActive: true,
  beginsOn: 'since',
  institution: 'open',
  permissions: registrationPermissions,
  columns: ['state', 'since'],
  sort: { key: 'since', descending: true },
  fields: z.object({
    state: field.code({ label: registrationState.title, codes: registrationState, derived: true }),
    since: field.date({ label: { zh: '起始日期', en: 'Since' }, derived: true }),
  }),
})
export type Registration = LedgerValues<typeof Registration>
