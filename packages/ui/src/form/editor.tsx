import type { FieldMeta } from '@county/core/ledger/field'
import type { CodeTable } from '@county/kernel/codes/code-table'
import type { Lang } from '@county/kernel/text'
import type { ModuleApi } from '@county/platform'
import { Input, Select } from 'antd'
import { Segmented } from '../base/segmented.tsx'
import { useUi } from '../context.ts'
import { DatePicker, MonthPicker } from '../date/lazy.tsx'
import { unitText } from '../values/unit.ts'
import { NumberInput } from './number-input.tsx'
import { ReferencePicker } from './reference-picker.tsx'
import { SubjectPicker } from './subject-picker.tsx'
import { SuggestInput } from './suggest-input.tsx'

/** What an editor takes, whatever the kind of its field. */
export interface EditorProps {
  id: string
  meta: FieldMeta
  value: unknown
  onChange: (value: unknown) => void
  onBlur?: () => void
  invalid?: boolean
  describedBy?: string | undefined
  /** For references to other ledgers of the module. */
  api?: ModuleApi<any> | undefined
  /** Shown in an empty input: the mask of a sealed value. */
  hint?: string | undefined
}

/** The input for a field, by its kind. */
export function Editor(props: EditorProps) {
  const { id, meta, value, onChange, onBlur, invalid, hint } = props
  const { t, lang, say } = useUi()
  const aria = { 'aria-invalid': invalid ?? false, 'aria-describedby': props.describedBy }
  const common = { id, onBlur, ...aria, ...(invalid ? { status: 'error' as const } : {}) }
  const text = typeof value === 'string' ? value : ''
  switch (meta.kind) {
    case 'longText':
      return (
        <Input.TextArea
          {...common}
          value={text}
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={meta.max ?? 2000}
          onChange={(e) => onChange(e.target.value)}
        />
      )
    case 'money':
    case 'int':
    case 'decimal':
      return <NumberInput {...common} meta={meta} value={value} onChange={onChange} suffix={unitOf(meta, lang)} />
    case 'code':
    case 'codes':
      return <CodeSelect {...common} meta={meta} value={value} onChange={onChange} />
    case 'bool':
      return (
        <Segmented
          id={id}
          label={say(meta.label)}
          value={value === null || value === undefined ? '' : String(value)}
          options={[
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
            ...(meta.optional ? [{ value: '', label: t('form.unknown') }] : []),
          ]}
          onChange={(v) => onChange(v === '' ? null : v === 'true')}
        />
      )
    case 'date':
      return <DatePicker id={id} {...aria} value={text || null} onChange={onChange} />
    case 'month':
      return <MonthPicker id={id} {...aria} value={text || null} onChange={onChange} />
    case 'person':
    case 'household':
      return (
        <SubjectPicker
          {...common}
          kind={meta.kind}
          value={text || null}
          onChange={(found) => onChange(found?.id ?? null)}
        />
      )
    case 'reference':
      return <ReferencePicker {...common} meta={meta} api={props.api} value={text || null} onChange={onChange} />
    default:
      if (meta.suggests)
        return <SuggestInput {...common} meta={meta} api={props.api} value={text} onChange={onChange} />
      return (
        <Input
          {...common}
          value={text}
          maxLength={meta.max ?? 100}
          placeholder={hint}
          suffix={unitOf(meta, lang)}
          autoComplete="off"
          {...(meta.kind === 'phone' ? { inputMode: 'tel' as const } : {})}
          onChange={(e) => onChange(e.target.value)}
        />
      )
  }
}

function unitOf(meta: FieldMeta, lang: Lang): string | undefined {
  const unit = meta.unit ?? (meta.kind === 'money' ? '元' : undefined)
  return unit && unitText(unit, lang)
}

interface CodeSelectProps {
  id: string
  meta: FieldMeta
  value: unknown
  onChange: (value: unknown) => void
}

/** Choice of codes; typing finds by label, alias or code. */
function CodeSelect({ meta, value, onChange, ...rest }: CodeSelectProps) {
  const { t, lang } = useUi()
  const many = meta.kind === 'codes'
  return (
    <Select
      {...rest}
      {...(many ? { mode: 'multiple' as const } : {})}
      allowClear={many || meta.optional === true}
      placeholder={t('form.choose')}
      value={(many ? (value ?? []) : (value ?? null)) as never}
      options={meta.codes ? codeOptions(meta.codes, lang) : []}
      showSearch={{ optionFilterProp: 'words' }}
      onChange={(next: unknown) => onChange(next ?? (many ? [] : null))}
    />
  )
}

/** A code table as choices; `words` holds everything a person may type to find one. */
function codeOptions(table: CodeTable, lang: Lang): { value: string; label: string; words: string }[] {
  return table.items.map((item) => ({
    value: item.code,
    label: lang === 'en' ? item.en : item.zh,
    words: [item.code, item.zh, item.en, ...(item.aliases ?? [])].join(' '),
  }))
}
