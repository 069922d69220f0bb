import { Segmented } from '../base/segmented.tsx'
import { useUi } from '../context.ts'
import { AreaSelect } from './area-select.tsx'
import { AsOfButton } from './as-of-button.tsx'
import { ColumnChooser } from './column-chooser.tsx'
import { FilterButton } from './filter-bar.tsx'
import type { LedgerListPageProps } from './ledger-list-page.tsx'
import { SearchBox } from './search-box.tsx'
import type { LedgerListState } from './use-ledger-list.ts'

/** Search, area, state, filters, date and columns of a list. */
export function ListToolbar({ ledger, list }: LedgerListPageProps & { list: LedgerListState }) {
  const { t } = useUi()
  const { state, setState } = list
  const subject = ledger.subject === 'person' || ledger.subject === 'household'
  return (
    <search className="nc-toolbar">
      <SearchBox
        value={state.search ?? ''}
        placeholder={subject ? t('search.hint') : t('search.text')}
        onChange={(text) => setState(put(state, 'search', text || undefined))}
      />
      <AreaSelect value={state.area} onChange={(area) => setState(put(state, 'area', area))} />
      <Segmented
        label={t('field.state')}
        value={state.state ?? 'open'}
        options={[
          { value: 'open', label: t('state.open') },
          { value: 'closed', label: t('state.closed') },
          { value: 'all', label: t('state.all') },
        ]}
        onChange={(value) => setState({ ...state, state: value as 'open' | 'closed' | 'all' })}
      />
      <FilterButton ledger={ledger} state={state} onChange={setState} />
      <span className="nc-row nc-spread">
        <AsOfButton value={state.asOf} onChange={(asOf) => setState(put(state, 'asOf', asOf))} />
        <ColumnChooser
          all={list.allColumns}
          shown={list.shown.map((c) => c.key)}
          onChange={list.setColumns}
          onReset={() => list.setColumns(null)}
        />
      </span>
    </search>
  )
}

function put<S extends object, K extends keyof S>(state: S, key: K, value: S[K] | undefined): S {
  const { [key]: _, ...rest } = state
  return (value === undefined ? rest : { ...rest, [key]: value }) as S
}
