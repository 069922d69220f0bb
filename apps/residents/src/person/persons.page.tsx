import { Person } from '@county/residents/person/person'
import { LedgerListPage } from '@county/ui/data'
import { api } from '../api.ts'

/** The list of persons. */
export default function PersonsPage() {
  return <LedgerListPage ledger={Person} api={api} basePath="/residents/persons" creatable={false} />
}
