import type { Ledger, LedgerRow } from '@county/core/ledger/ledger'
import type { ModuleApi } from '@county/platform'
import type { ReactNode } from 'react'
import { LinkButton } from '../base/button.tsx'
import { Section } from '../base/section.tsx'
import { TableSkeleton } from '../base/skeleton.tsx'
import { useUi } from '../context.ts'
import { EmptyState } from '../feedback/empty-state.tsx'
import { ErrorNotice } from '../feedback/error-notice.tsx'
import { initialColumns, ledgerColumns } from './columns.tsx'
import { DataTable } from './data-table.tsx'
import { listAddress } from './list-url.ts'

/** A person's or household's rows of one ledger. */
export interface LedgerListSectionProps {
  ledger: Ledger<any>
  api: ModuleApi<any>
  basePath: string
  personId?: string
  householdId?: string
  /** Only the first so many rows; a link opens all. Default 10. */
  limit?: number
  extra?: ReactNode
}

/** A ledger's rows about one person or household, for tabs of their pages; without filters and pages. */
export function LedgerListSection({
  ledger,
  api,
  basePath,
  personId,
  householdId,
  limit = 10,
  extra,
}: LedgerListSectionProps) {
  const texts = useUi()
  const { t, say } = texts
  const whose = {
    ...(personId ? { subjectId: personId } : {}),
    ...(householdId && !personId ? { householdId } : {}),
  }
  const query = api.useQuery(`${ledger.name}.list`, { ...whose, state: 'all', limit })
  const data = query.data as { rows: LedgerRow<any>[]; count: number } | undefined
  const keys = new Set(
    initialColumns(ledger).filter((k) => k !== 'subjectHousehold' && k !== 'subjectAddress' && k !== 'subjectId'),
  )
  const columns = ledgerColumns(ledger, texts).filter((c) => keys.has(c.key))
  return (
    <Section title={say(ledger.title)} hint={data && t('count', { n: data.count })} extra={extra} flush>
      {query.error ? (
        <ErrorNotice
          error={query.error}
          doing={t('list.read', { ledger: say(ledger.title) })}
          onRetry={() => void query.refetch()}
        />
      ) : !data ? (
        <TableSkeleton rows={3} />
      ) : data.rows.length === 0 ? (
        <EmptyState title={t('empty.ledger', { ledger: say(ledger.title) })} />
      ) : (
        <DataTable
          caption={say(ledger.title)}
          columns={columns}
          rows={data.rows}
          rowKey={(r) => r.id}
          rowTo={(r) => `${basePath}/${r.id}`}
          rowClosed={(r) => r.closedOn !== null}
        />
      )}
      {data && data.count > data.rows.length && (
        <div className="nc-listfoot">
          <LinkButton to={listAddress(basePath, { ...whose, state: 'all' })}>
            {t('list.openAll', { n: data.count })}
          </LinkButton>
        </div>
      )}
    </Section>
  )
}
