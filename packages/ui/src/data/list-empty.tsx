import { sayNumber } from '@county/kernel/counted'
import { can } from '@county/platform'
import { Button, LinkButton } from '../base/button.tsx'
import { useUi } from '../context.ts'
import { EmptyState } from '../feedback/empty-state.tsx'
import type { LedgerListPageProps } from './ledger-list-page.tsx'
import { isNarrowed } from './list-url.ts'
import type { LedgerListState } from './use-ledger-list.ts'

/** An empty list: why, and what to do: loosen the filters, or type or import the first rows. */
export function ListEmpty(props: LedgerListPageProps & { list: LedgerListState }) {
  const { ledger, basePath, list, creatable = true, importable = true } = props
  const { t, say } = useUi()
  if (isNarrowed(list.state))
    return (
      <EmptyState
        title={t('empty.filtered')}
        why={t('empty.filteredWhy', { of: sayNumber(list.of ?? 0) })}
        actions={<Button onClick={() => list.setState({ filters: {}, state: 'open' })}>{t('filter.clear')}</Button>}
      />
    )
  const { write, import: bringIn } = ledger.permissions
  const typed = creatable && can(write)
  const imported = importable && bringIn !== undefined && can(bringIn)
  return (
    <EmptyState
      title={t('empty.ledger', { ledger: say(ledger.title) })}
      why={typed || imported ? t('empty.ledgerWhy') : t('empty.ledgerReader')}
      actions={
        <>
          {imported && <LinkButton to={`${basePath}/import`}>{t('import.fromExcel')}</LinkButton>}
          {typed && (
            <LinkButton type="primary" to={`${basePath}/new`}>
              {t('new')}
            </LinkButton>
          )}
        </>
      }
    />
  )
}
