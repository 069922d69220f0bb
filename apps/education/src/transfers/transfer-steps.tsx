import type { LedgerRow } from '@county/core/ledger/ledger'
import type { Transfer } from '@county/education/transfer/transfer'
import { StepButtons } from './step-buttons.tsx'

/** The steps of a transfer on its record page. */
export default function TransferSteps({ row }: { row: LedgerRow<Transfer> }) {
  if (row.closedOn) return null
  const { id, version, values, subject } = row
  return <StepButtons transfer={{ id, version, state: values.state, personName: subject?.name ?? '' }} />
}
