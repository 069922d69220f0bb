import type { LedgerRow } from '@county/core/ledger/ledger'
import { EndorseButton } from './endorse-button.tsx'

/** On a permit's record: the endorsement. */
export default function PermitActions({ row }: { row: LedgerRow<any> }) {
  if (row.closedOn) return null
  return <EndorseButton permit={{ id: row.id, version: row.version, name: row.subject?.name ?? '' }} />
}
