import { type FieldMeta, fieldMeta } from '@county/core/ledger/field'
import { type AppError, type ModuleApi, toAppError } from '@county/platform'
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { z } from 'zod'
import { Button } from '../base/button.tsx'
import { useUi } from '../context.ts'
import { ErrorNotice } from '../feedback/error-notice.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FormFields } from './form-fields.tsx'
import { sayServerIssues } from './issues.ts'
import { useForm } from './use-form.ts'
import { emptyValues, type FormValues } from './values.ts'

/** What the form of a verb takes. */
export interface VerbFormProps<S extends z.ZodRawShape> {
  /** The verb's input: every field made with `field.*()`. */
  fields: z.ZodObject<S>
  /** Sends the parsed values; what it throws is shown, with the form kept. */
  onSubmit: (values: z.infer<z.ZodObject<S>>) => Promise<unknown>
  /** Verb on the button. */
  submit: string
  initial?: Partial<z.infer<z.ZodObject<S>>>
  onCancel?: () => void
  /** For references to ledgers of the module. */
  api?: ModuleApi<any>
  /** Above the fields. */
  children?: ReactNode
}

/** The form of any verb from its zod object: labels, units, help, errors beside the fields and on top. */
export function VerbForm<S extends z.ZodRawShape>(props: VerbFormProps<S>) {
  const { fields, onSubmit, submit, initial, onCancel, api, children } = props
  const { t, say, lang } = useUi()
  const prefix = useId()
  const idOf = (key: string) => `${prefix}${key}`
  const meta = useMemo(
    () =>
      Object.fromEntries(Object.entries(fields.shape).map(([k, type]) => [k, fieldMeta(type as z.ZodType)])) as Record<
        string,
        FieldMeta
      >,
    [fields],
  )
  const [start] = useState<FormValues>(() => ({ ...emptyValues(meta), ...initial }))
  const form = useForm(fields, meta, start)
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<AppError | null>(null)
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refused) notice.current?.scrollIntoView({ block: 'center' })
  }, [refused])
  const send = async () => {
    setAttempt((n) => n + 1)
    setRefused(null)
    const values = form.parse()
    if (!values) return
    setBusy(true)
    try {
      await onSubmit(values as z.infer<z.ZodObject<S>>)
    } catch (thrown) {
      const error = toAppError(thrown)
      setRefused(error)
      form.setErrors(sayServerIssues(error, meta, lang))
    } finally {
      setBusy(false)
    }
  }
  const labels = Object.fromEntries(Object.entries(meta).map(([k, m]) => [k, say(m.label)]))
  return (
    <form
      className="nc-form"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        void send()
      }}
    >
      {children}
      {refused && (
        <div ref={notice}>
          <ErrorNotice error={refused} doing={submit} kept={t('form.kept')} />
        </div>
      )}
      <ErrorSummary errors={form.errors} labels={labels} idOf={idOf} attempt={attempt} />
      <FormFields form={form} meta={meta} idOf={idOf} {...(api ? { api } : {})} />
      <div className="nc-form__foot">
        <Button type="primary" htmlType="submit" loading={busy}>
          {submit}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('cancel')}</Button>}
      </div>
    </form>
  )
}
