import type { FieldMeta } from '@county/core/ledger/field'
import type { LedgerRow } from '@county/core/ledger/ledger'
import type { ModuleApi } from '@county/platform'
import { Select } from 'antd'
import { useEffect, useState } from 'react'
import { useUi } from '../context.ts'

/** What the picker of a row of another ledger takes. */
export interface ReferencePickerProps {
  id: string
  meta: FieldMeta
  api: ModuleApi<any> | undefined
  value: string | null
  onChange: (id: string | null) => void
  onBlur?: (() => void) | undefined
}

/** Finds an open row of the ledger a field refers to, by its texts or its subject's name. */
export function ReferencePicker({ meta, api, value, onChange, ...rest }: ReferencePickerProps) {
  const { t } = useUi()
  const [q, setQ] = useState('')
  const [rows, setRows] = useState<readonly LedgerRow<any>[]>([])
  const name = (meta.refersTo ?? '').split('.')[1]
  useEffect(() => {
    if (!api || !name) return
    let stale = false
    const timer = setTimeout(() => {
      const asked = { ...(q.trim() ? { search: q.trim() } : {}), limit: 20 }
      api.fetch(`${name}.list`, asked).then(
        (page: { rows: LedgerRow<any>[] }) => !stale && setRows(page.rows),
        () => !stale && setRows([]),
      )
    }, 250)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [api, name, q])
  return (
    <Select
      {...rest}
      showSearch={{ filterOption: false, onSearch: setQ }}
      allowClear={meta.optional === true}
      value={value}
      placeholder={t('form.choose')}
      notFoundContent={<span className="nc-muted">{t('picker.none')}</span>}
      options={rows.map((row) => ({ value: row.id, label: nameOf(row) }))}
      onChange={(id: string | null) => onChange(id ?? null)}
    />
  )
}

/** A row in a few words: its subject and its first short texts. */
function nameOf(row: LedgerRow<any>): string {
  const texts = Object.values(row.values).filter(
    (v) => typeof v === 'string' && v.length <= 40 && !/^[0-9a-f-]{36}$/.test(v),
  )
  return [row.subject?.name, ...texts.slice(0, 2)].filter(Boolean).join(' · ')
}
