import type { LedgerRow } from '@county/core/ledger/ledger'
import type { Dispute } from '@county/governance/dispute/dispute'
import { DisputeSteps } from './step-buttons.tsx'

/** The steps of a dispute on its record page. */
export default function DisputeActions({ row }: { row: LedgerRow<Dispute> }) {
  if (row.closedOn) return null
  const { title, state, level, mediator } = row.values
  return (
    <DisputeSteps dispute={{ id: row.id, version: row.version, title, state: state ?? 'found', level, mediator }} />
  )
}
