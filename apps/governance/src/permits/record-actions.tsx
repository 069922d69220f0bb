import type { LedgerRow } from '@county/core/ledger/ledger'
import { EndorseButton } from './endorse-button.tsx'

/** What can be done with a permit from its record. */
export default function PermitActions({ row }: { row: LedgerRow }) {
  if (row.closedOn) return null
  return <EndorseButton id={row.id} version={row.version} name={row.subject?.name ?? ''} />
}
