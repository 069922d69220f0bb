import type { FieldMeta } from '@county/core/ledger/field'
import type { ModuleApi } from '@county/platform'
import { useUi } from '../context.ts'
import { Editor } from './editor.tsx'
import { describedBy, Field } from './field.tsx'
import type { FormState } from './use-form.ts'
import { isSealed, typedFields } from './values.ts'

/** The fields of a form by declaration, each with label, unit, help and error. */
export function FormFields({
  form,
  meta,
  idOf,
  api,
  stored,
}: {
  form: FormState
  meta: Record<string, FieldMeta>
  idOf: (key: string) => string
  api?: ModuleApi<any>
  /** The stored row when it is changed: sealed fields show their masks as hints. */
  stored?: Record<string, unknown>
}) {
  const { say, t } = useUi()
  return (
    <div className="nc-form__grid">
      {typedFields(meta).map(([key, m]) => {
        const id = idOf(key)
        const mask = stored && isSealed(m) && typeof stored[key] === 'string' ? stored[key] : undefined
        const help = mask ? t('form.sealed', { mask }) : m.help && say(m.help)
        const error = form.errors[key]
        return (
          <Field
            key={key}
            id={id}
            label={say(m.label)}
            required={!m.optional && m.kind !== 'codes' && !mask}
            help={help}
            error={error}
            wide={m.kind === 'longText'}
            group={m.kind === 'bool'}
          >
            <Editor
              id={id}
              meta={m}
              value={form.values[key]}
              invalid={error !== undefined}
              describedBy={describedBy(id, help, error)}
              api={api}
              hint={mask}
              onChange={(value) => form.set(key, value)}
              onBlur={() => form.check(key)}
            />
          </Field>
        )
      })}
    </div>
  )
}
