import type { LedgerRow } from '@county/core/ledger/ledger'
import { Service } from '@county/health/contract/service'
import { ledgerPath } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { api } from '../api.ts'

/** Under a contract: the services performed for the person. */
export default function ContractSections({ row }: { row: LedgerRow<any> }) {
  if (!row.subject) return null
  return (
    <LedgerListSection ledger={Service} api={api} basePath={ledgerPath(Service)} personId={row.subject.id} limit={10} />
  )
}
