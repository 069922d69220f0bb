import type { LedgerRow } from '@county/core/ledger/ledger'
import type { ServiceCase } from '@county/governance/service/service-case'
import { CaseSteps } from './case-steps.tsx'

/** The steps of a case on its record page; the receipt is printed from there. */
export default function CaseActions({ row }: { row: LedgerRow<ServiceCase> }) {
  const { state, department, trips, answer } = row.values
  const of = {
    id: row.id,
    version: row.version,
    state: state ?? 'received',
    personName: row.subject?.name ?? '',
    department,
    trips,
    answer,
  }
  return row.closedOn ? null : <CaseSteps of={of} as="window" />
}
