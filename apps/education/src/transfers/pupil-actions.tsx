import type { LedgerRow } from '@county/core/ledger/ledger'
import type { Schooling } from '@county/education/schooling/schooling'
import { can, useT } from '@county/platform'
import { Button } from '@county/ui'
import { useState } from 'react'
import { RequestDialog } from './request-dialog.tsx'

/** What can be done about a pupil from the record: ask for a transfer. */
export default function PupilActions({ row }: { row: LedgerRow<Schooling> }) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  if (row.closedOn || row.values.state !== 'enrolled' || !can('education.transfer.apply')) return null
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('transfer.ask')}</Button>
      {asking && <RequestDialog {...(row.subject ? { pupil: row.subject } : {})} onClose={() => setAsking(false)} />}
    </>
  )
}
