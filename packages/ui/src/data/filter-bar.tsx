import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import FilterOutlined from '@ant-design/icons/es/icons/FilterOutlined'
import { filterFields, type Ledger, type ListFilter } from '@county/core/ledger/ledger'
import { Badge, Drawer } from 'antd'
import { useState } from 'react'
import { Button } from '../base/button.tsx'
import { useUi } from '../context.ts'
import { FilterField } from './filter-field.tsx'
import type { ListState } from './list-url.ts'
import { sayFilter } from './say-filter.ts'

/** Filters of a ledger: the button with its panel. */
export function FilterButton({
  ledger,
  state,
  onChange,
}: {
  ledger: Ledger<any>
  state: ListState
  onChange: (next: ListState) => void
}) {
  const { t, say } = useUi()
  const [open, setOpen] = useState(false)
  const keys = filterFields(ledger)
  const active = Object.keys(state.filters).length
  if (keys.length === 0) return null
  return (
    <>
      <Badge count={active} color="var(--nc-accent)" size="small">
        <Button icon={<FilterOutlined aria-hidden />} onClick={() => setOpen(true)} aria-expanded={open}>
          {t('filter.title')}
        </Button>
      </Badge>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={t('filter.title')}
        size={380}
        footer={
          <div className="nc-row">
            <Button disabled={active === 0} onClick={() => onChange({ ...state, filters: {} })}>
              {t('filter.clear')}
            </Button>
            <span className="nc-spread">
              <Button type="primary" onClick={() => setOpen(false)}>
                {t('filter.done')}
              </Button>
            </span>
          </div>
        }
      >
        <div className="nc-stack">
          {keys.map((key) => {
            const meta = ledger.meta[key]
            return (
              meta && (
                <FilterField
                  key={key}
                  label={say(meta.label)}
                  meta={meta}
                  value={state.filters[key]}
                  onChange={(filter) => onChange({ ...state, filters: withFilter(state.filters, key, filter) })}
                />
              )
            )
          })}
        </div>
      </Drawer>
    </>
  )
}

/** The filters in force, each with a way to take it off. */
export function FilterChips({
  ledger,
  state,
  onChange,
}: {
  ledger: Ledger<any>
  state: ListState
  onChange: (next: ListState) => void
}) {
  const { t, say, lang } = useUi()
  const chips = Object.entries(state.filters).flatMap(([key, filter]) => {
    const meta = ledger.meta[key]
    return meta ? [{ key, text: `${say(meta.label)}：${sayFilter(meta, filter, lang)}` }] : []
  })
  if (chips.length === 0) return null
  return (
    <div className="nc-filters">
      {chips.map(({ key, text }) => (
        <span className="nc-chip" key={key}>
          <span title={text}>{text}</span>
          <button
            type="button"
            aria-label={t('filter.remove', { filter: text })}
            onClick={() => onChange({ ...state, filters: withFilter(state.filters, key, undefined) })}
          >
            <CloseOutlined aria-hidden />
          </button>
        </span>
      ))}
    </div>
  )
}

function withFilter(filters: ListState['filters'], key: string, filter: ListFilter | undefined): ListState['filters'] {
  const { [key]: _, ...rest } = filters
  return filter ? { ...rest, [key]: filter } : rest
}
