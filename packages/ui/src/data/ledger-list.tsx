import type { LedgerRow } from '@county/core/ledger/ledger'
import { sayNumber } from '@county/kernel/counted'
import { Button } from '../base/button.tsx'
import { TableSkeleton } from '../base/skeleton.tsx'
import { useUi } from '../context.ts'
import { ErrorNotice } from '../feedback/error-notice.tsx'
import { Notice } from '../feedback/notice.tsx'
import { DataTable } from './data-table.tsx'
import { FilterChips } from './filter-bar.tsx'
import type { LedgerListPageProps } from './ledger-list-page.tsx'
import { ListEmpty } from './list-empty.tsx'
import { ListToolbar } from './list-toolbar.tsx'
import { nextSort } from './list-url.ts'
import { Pager } from './paging.tsx'
import type { LedgerListState } from './use-ledger-list.ts'

type Row = LedgerRow<any>

/** The list itself, without the page's header: also used inside record and household pages. */
export function LedgerList(props: LedgerListPageProps & { list: LedgerListState }) {
  const { ledger, basePath, rowActions, batchActions, list } = props
  const { t, say } = useUi()
  const { state, setState, rows, pages } = list
  const first = (pages.page - 1) * (state.limit ?? 50)
  if (list.error && rows.length === 0)
    return <ErrorNotice error={list.error} doing={t('list.read', { ledger: say(ledger.title) })} onRetry={list.retry} />
  return (
    <div className="nc-section">
      <ListToolbar {...props} />
      {state.asOf && (
        <div style={{ padding: '8px 16px 0' }}>
          <Notice
            title={t('asOf.notice', { date: state.asOf })}
            actions={<Button onClick={() => setState(withoutDate(state))}>{t('asOf.today')}</Button>}
          />
        </div>
      )}
      <ListCount {...props} />
      {list.error ? (
        <ErrorNotice error={list.error} doing={t('list.read', { ledger: say(ledger.title) })} onRetry={list.retry} />
      ) : null}
      {list.pending ? (
        <TableSkeleton rows={10} columns={6} />
      ) : rows.length === 0 ? (
        <ListEmpty {...props} />
      ) : (
        <DataTable<Row>
          caption={say(ledger.title)}
          columns={list.shown}
          rows={rows}
          rowKey={(r) => r.id}
          rowTo={(r) => `${basePath}/${r.id}`}
          rowName={(r) => r.subject?.name ?? ''}
          rowClosed={(r) => r.closedOn !== null}
          busy={list.busy}
          onSort={(key) => setState({ ...state, sort: nextSort(state.sort, key) })}
          {...(state.sort ? { sort: state.sort } : {})}
          {...(rowActions ? { rowActions } : {})}
          {...(batchActions ? { selection: { keys: new Set(list.chosen.keys()), onChange: list.setChosen } } : {})}
        />
      )}
      <Pager
        pages={pages}
        nextCursor={list.next}
        busy={list.busy}
        size={state.limit ?? 50}
        onSize={(limit) => setState({ ...state, limit })}
        {...(rows.length > 0 ? { span: [first + 1, first + rows.length] as [number, number] } : {})}
      />
    </div>
  )
}

/** How many rows, out of how many; the filters in force; the chosen rows and what can be done with them. */
function ListCount({ ledger, batchActions, list }: LedgerListPageProps & { list: LedgerListState }) {
  const { t } = useUi()
  const { count, of, chosen } = list
  const some = chosen.size > 0 && batchActions
  return (
    <div className={`nc-listcount${some ? ' nc-batch' : ''}`} aria-live="polite">
      {some ? (
        <>
          <strong>{t('select.count', { n: chosen.size })}</strong>
          {batchActions([...chosen.values()], () => list.setChosen(new Set()))}
          <Button type="text" size="small" onClick={() => list.setChosen(new Set())}>
            {t('select.clear')}
          </Button>
        </>
      ) : count === undefined ? (
        <span>{t('loading')}</span>
      ) : (
        <span className="nc-num">
          {count === of
            ? t('list.all', { n: sayNumber(count) })
            : t('list.count', { n: sayNumber(count), of: sayNumber(of ?? count) })}
        </span>
      )}
      <FilterChips ledger={ledger} state={list.state} onChange={list.setState} />
    </div>
  )
}

function withoutDate({ asOf: _, ...state }: LedgerListState['state']): LedgerListState['state'] {
  return state
}
