import type { FieldMeta } from '@county/core/ledger/field'
import type { LedgerRow } from '@county/core/ledger/ledger'
import type { ModuleApi } from '@county/platform'
import { AutoComplete } from 'antd'
import { useEffect, useState } from 'react'

/** What a text input with known values takes. */
export interface SuggestInputProps {
  id: string
  meta: FieldMeta
  api: ModuleApi<any> | undefined
  value: string
  onChange: (value: string) => void
  onBlur?: (() => void) | undefined
}

/** A text that another ledger of the module knows: its values are offered, and others may be typed. */
export function SuggestInput({ meta, api, value, onChange, onBlur, ...rest }: SuggestInputProps) {
  const [known, setKnown] = useState<readonly string[]>([])
  const [, ledger = '', key = ''] = (meta.suggests ?? '').split('.')
  useEffect(() => {
    if (!api || !ledger) return
    let stale = false
    api.fetch(`${ledger}.list`, { limit: 200 }).then(
      (page: { rows: LedgerRow<any>[] }) => !stale && setKnown(page.rows.map((row) => String(row.values[key] ?? ''))),
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [api, ledger, key])
  const options = [...new Set(known)].filter((v) => v !== '').map((v) => ({ value: v }))
  return (
    <AutoComplete
      {...rest}
      {...(onBlur ? { onBlur: () => onBlur() } : {})}
      value={value}
      options={options}
      maxLength={meta.max ?? 100}
      showSearch={{ filterOption: (typed, option) => String(option?.value ?? '').includes(typed) }}
      onChange={(next: string) => onChange(next ?? '')}
    />
  )
}
