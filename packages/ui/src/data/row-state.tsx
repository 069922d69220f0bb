import type { LedgerRow } from '@county/core/ledger/ledger'
import { StateTag } from '../base/state-tag.tsx'
import { useUi } from '../context.ts'

/** Whether a row is in force or closed, as a tag. */
export function RowState({ row }: { row: Pick<LedgerRow, 'closedOn'> }) {
  const { t } = useUi()
  return row.closedOn ? (
    <StateTag tone="neutral" title={row.closedOn}>
      {t('state.closed')}
    </StateTag>
  ) : (
    <StateTag tone="good">{t('state.open')}</StateTag>
  )
}
