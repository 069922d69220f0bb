import type { Ledger, LedgerRow, ListInput } from '@county/core/ledger/ledger'
import type { ModuleApi } from '@county/platform'
import type { ReactNode } from 'react'
import { PageHeader } from '../base/page-header.tsx'
import { Page } from '../base/section.tsx'
import { useUi } from '../context.ts'
import type { TableColumn } from './data-table.tsx'
import { LedgerList } from './ledger-list.tsx'
import { ListActions } from './list-actions.tsx'
import { useLedgerList } from './use-ledger-list.ts'

type Row = LedgerRow<any>

/** What a ledger's list page takes; everything shown follows from the declaration. */
export interface LedgerListPageProps {
  ledger: Ledger<any>
  api: ModuleApi<any>
  /** Address of this list: `/employment/labour-record`; records are below it. */
  basePath: string
  title?: string
  subtitle?: ReactNode
  /** Extra buttons in the header. */
  actions?: ReactNode
  /** Buttons of a row, where the row allows them. */
  rowActions?: (row: Row) => ReactNode
  /** Columns that the module adds; they stand after the ledger's own. */
  extraColumns?: readonly TableColumn<Row>[]
  /** Actions on the chosen rows; without it nothing can be chosen. */
  batchActions?: (rows: readonly Row[], clear: () => void) => ReactNode
  /** Rows always asked for, such as those of one opening; not shown as a filter. */
  fixed?: Pick<ListInput, 'filters' | 'subjectId' | 'householdId'>
  /** False where rows come from elsewhere and are never typed. Default true. */
  creatable?: boolean
  /** False where the module has no importer for this ledger. Default true. */
  importable?: boolean
}

/** List page of a ledger: filters in the address, order, pages, columns, export, import, print, new. */
export function LedgerListPage(props: LedgerListPageProps) {
  const { ledger, title, subtitle, actions } = props
  const { say } = useUi()
  const list = useLedgerList(props)
  return (
    <Page>
      <PageHeader
        title={title ?? say(ledger.title)}
        subtitle={subtitle}
        actions={
          <>
            {actions}
            <ListActions {...props} list={list} />
          </>
        }
      />
      <LedgerList {...props} list={list} />
    </Page>
  )
}
