import type { LedgerRow } from '@county/core/ledger/ledger'
import type { ServiceCase } from '@county/governance/service/service-case'
import { PrintButton } from '@county/ui'
import { CaseSteps } from './case-steps.tsx'

/** On a case's record: the steps of the window, and the receipt to print. */
export default function CaseActions({ row }: { row: LedgerRow<any> }) {
  const v = row.values as ServiceCase
  const of = {
    id: row.id,
    version: row.version,
    state: row.closedOn ? 'told' : (v.state ?? 'received'),
    itemName: v.itemName,
    personName: row.subject?.name ?? '',
    trips: v.trips,
    answer: v.answer,
  }
  return (
    <>
      <CaseSteps of={of} department={false} />
      <PrintButton />
    </>
  )
}
