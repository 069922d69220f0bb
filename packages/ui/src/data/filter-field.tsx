import type { FieldMeta } from '@county/core/ledger/field'
import type { ListFilter } from '@county/core/ledger/ledger'
import { optionsOf } from '@county/kernel/codes/code-table'
import { parseYuan } from '@county/kernel/money'
import { Input, Select } from 'antd'
import { useId, useState } from 'react'
import { useUi } from '../context.ts'
import { MonthPicker, RangePicker } from '../date/lazy.tsx'
import { isRange } from './list-url.ts'

/** One field of the filter panel. */
export interface FilterFieldProps {
  label: string
  meta: FieldMeta
  value: ListFilter | undefined
  onChange: (value: ListFilter | undefined) => void
}

const NONE = '~none'

/** Input for one filter: a choice of codes, or a span of dates, months or numbers. */
export function FilterField(props: FilterFieldProps) {
  const id = useId()
  return (
    <div className="nc-field">
      <label htmlFor={id}>{props.label}</label>
      {isRange(props.meta) ? <Span {...props} id={id} /> : <Choice {...props} id={id} />}
    </div>
  )
}

function Choice({ meta, value, onChange, id }: FilterFieldProps & { id: string }) {
  const { t, lang } = useUi()
  const known =
    meta.kind === 'bool'
      ? [
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ]
      : meta.codes
        ? optionsOf(meta.codes, lang)
        : []
  const options = meta.optional ? [...known, { value: NONE, label: t('filter.none') }] : known
  const chosen = value && 'any' in value ? value.any.map((v) => (v === null ? NONE : String(v))) : []
  const read = (v: string) => (v === NONE ? null : meta.kind === 'bool' ? v === 'true' : v)
  return (
    <Select
      id={id}
      mode={known.length > 0 ? 'multiple' : 'tags'}
      allowClear
      maxTagCount="responsive"
      placeholder={t('filter.any')}
      value={chosen}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(next: string[]) => onChange(next.length > 0 ? { any: next.map(read) } : undefined)}
    />
  )
}

function Span({ meta, value, onChange, label, id }: FilterFieldProps & { id: string }) {
  const { t } = useUi()
  const span = value && !('any' in value) ? value : {}
  const set = (next: { from?: string | number; to?: string | number }) =>
    onChange(next.from === undefined && next.to === undefined ? undefined : next)
  if (meta.kind === 'date')
    return (
      <RangePicker aria-label={label} value={span as { from?: string; to?: string }} onChange={(next) => set(next)} />
    )
  const Side = meta.kind === 'month' ? MonthSide : NumberSide
  const change = (side: 'from' | 'to') => (v: string | number | undefined) => {
    const { [side]: _, ...rest } = span
    set(v === undefined ? rest : { ...rest, [side]: v })
  }
  return (
    <div className="nc-row" style={{ flexWrap: 'nowrap' }}>
      <Side id={id} meta={meta} label={t('filter.fromLabel', { label })} value={span.from} onChange={change('from')} />
      <span aria-hidden="true">–</span>
      <Side meta={meta} label={t('filter.toLabel', { label })} value={span.to} onChange={change('to')} />
    </div>
  )
}

interface SideProps {
  id?: string
  meta: FieldMeta
  label: string
  value: string | number | undefined
  onChange: (value: string | number | undefined) => void
}

function MonthSide({ id, label, value, onChange }: SideProps) {
  return (
    <MonthPicker
      {...(id ? { id } : {})}
      aria-label={label}
      value={value === undefined ? null : String(value)}
      onChange={(m) => onChange(m ?? undefined)}
    />
  )
}

function NumberSide({ id, meta, label, value, onChange }: SideProps) {
  const shown = value === undefined ? '' : String(meta.kind === 'money' ? Number(value) / 100 : value)
  const [text, setText] = useState(shown)
  const settle = () => {
    const reading = meta.kind === 'money' ? parseYuan(text) : null
    const number = reading ? (reading.ok ? reading.value : Number.NaN) : text.trim() === '' ? Number.NaN : Number(text)
    onChange(Number.isFinite(number) ? number : undefined)
  }
  return (
    <Input
      {...(id ? { id } : {})}
      aria-label={label}
      inputMode="decimal"
      value={text}
      suffix={meta.unit ?? (meta.kind === 'money' ? '元' : undefined)}
      onChange={(e) => setText(e.target.value)}
      onBlur={settle}
      onPressEnter={settle}
    />
  )
}
