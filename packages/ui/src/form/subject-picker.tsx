import { createModuleApi, toAppError } from '@county/platform'
import { Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useUi } from '../context.ts'

const residents = createModuleApi<any>('residents')

/** A person or household found in the registry. */
export interface SubjectFound {
  id: string
  title: string
  /** What tells it from others of that name. */
  detail: string
}

/** What the picker takes. */
export interface SubjectPickerProps {
  id?: string
  kind: 'person' | 'household'
  value: string | null
  onChange: (found: SubjectFound | null) => void
  onBlur?: (() => void) | undefined
  /** The subject already chosen, when it is known by more than its id. */
  known?: SubjectFound | null
  disabled?: boolean
  status?: 'error'
  'aria-invalid'?: boolean
  'aria-describedby'?: string | undefined
}

/** Finds a person or household by name, pinyin, number, household number or room; shows what tells namesakes apart. */
export function SubjectPicker({ kind, value, known, onChange, onBlur, ...rest }: SubjectPickerProps) {
  const { t } = useUi()
  const [q, setQ] = useState('')
  const { found, busy, failed } = useFound(kind, q)
  const [chosen, setChosen] = useState<SubjectFound | null>(known ?? null)
  const all = chosen && !found.some((f) => f.id === chosen.id) && q === '' ? [chosen, ...found] : found
  return (
    <Select
      {...rest}
      onBlur={onBlur}
      showSearch={{ filterOption: false, onSearch: setQ }}
      allowClear
      loading={busy}
      value={value}
      placeholder={t(kind === 'person' ? 'picker.person' : 'picker.household')}
      notFoundContent={
        <span className="nc-muted">
          {failed ? t('picker.failed') : busy ? t('loading') : q ? t('picker.none') : t('picker.hint')}
        </span>
      }
      options={all.map((f) => ({ value: f.id, label: f.title, detail: f.detail }))}
      optionRender={(option) => (
        <span>
          <span style={{ fontWeight: 600 }}>{option.data.label}</span>
          <span className="nc-cell-sub">{option.data.detail}</span>
        </span>
      )}
      onChange={(id: string | null) => {
        const picked = all.find((f) => f.id === id) ?? null
        setChosen(picked)
        setQ('')
        onChange(picked)
      }}
    />
  )
}

/** What the registry finds, asked 250 ms after the last key. */
function useFound(kind: 'person' | 'household', q: string) {
  const [state, setState] = useState<{ found: SubjectFound[]; busy: boolean; failed: boolean }>({
    found: [],
    busy: false,
    failed: false,
  })
  const run = useRef(0)
  useEffect(() => {
    const mine = ++run.current
    if (q.trim() === '') {
      setState({ found: [], busy: false, failed: false })
      return
    }
    setState((s) => ({ ...s, busy: true, failed: false }))
    const timer = setTimeout(() => {
      residents.fetch('search.find', { q: q.trim(), kind, limit: 20 }).then(
        (answer: { found: SubjectFound[] }) => {
          if (mine === run.current) setState({ found: answer.found, busy: false, failed: false })
        },
        (error: unknown) => {
          if (mine === run.current) setState({ found: [], busy: false, failed: toAppError(error) !== null })
        },
      )
    }, 250)
    return () => clearTimeout(timer)
  }, [kind, q])
  return state
}
