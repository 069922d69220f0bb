import type { LedgerRow } from '@county/core/ledger/ledger'
import type { Member } from '@county/party/member/member'
import { can, useT } from '@county/platform'
import { Button } from '@county/ui'
import { useState } from 'react'
import { IssueDialog } from './issue-dialog.tsx'

/** Issues a transfer letter from a member's record. */
export default function TransferButton({ row }: { row: LedgerRow<Member> }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  if (row.closedOn || !can('party.member.write')) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('transfer.issue')}</Button>
      {open && <IssueDialog {...(row.subject ? { member: row.subject } : {})} onClose={() => setOpen(false)} />}
    </>
  )
}
