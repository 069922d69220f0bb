import type { LedgerRow } from '@county/core/ledger/ledger'
import { FollowUp } from '@county/health/care/follow-up'
import { IllnessCost } from '@county/health/illness/illness-cost'
import { ledgerPath } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { api } from '../api.ts'

/** Under a managed person or an illness: costs and follow-ups. */
export default function PatientSections({ row, costs }: { row: LedgerRow<any>; costs?: boolean }) {
  if (!row.subject) return null
  return [...(costs ? [IllnessCost] : []), FollowUp].map((ledger) => (
    <LedgerListSection
      key={ledger.id}
      ledger={ledger}
      api={api}
      basePath={ledgerPath(ledger)}
      personId={row.subject?.id ?? ''}
      limit={10}
    />
  ))
}
