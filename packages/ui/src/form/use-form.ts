import type { FieldMeta } from '@county/core/ledger/field'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { z } from 'zod'
import { useUi } from '../context.ts'
import { type FieldErrors, sayIssues } from './issues.ts'
import { changedKeys, cleanValues, type FormValues } from './values.ts'

/** The state of a form. */
export interface FormState {
  values: FormValues
  errors: FieldErrors
  /** Whether anything differs from what the form started with. */
  dirty: boolean
  /** Keys that differ from what the form started with. */
  changed: readonly string[]
  set: (key: string, value: unknown) => void
  setErrors: (errors: FieldErrors | ((now: FieldErrors) => FieldErrors)) => void
  /** Adds errors to those found, before them. */
  addErrors: (errors: FieldErrors) => void
  /** Checks one field after it was left. */
  check: (key: string) => void
  /** Checks everything, or only these keys; the parsed values, or null with the errors set. */
  parse: (keys?: readonly string[]) => Record<string, unknown> | null
  /** Starts over from other values. */
  restart: (start: FormValues, now?: FormValues) => void
}

/** Holds a form's values against its zod object. `now` is what a draft kept. */
export function useForm(
  shape: z.ZodObject<any>,
  meta: Record<string, FieldMeta>,
  start: FormValues,
  now: FormValues = start,
): FormState {
  const { lang } = useUi()
  const [origin, setOrigin] = useState(start)
  const [values, setValues] = useState(now)
  const [errors, setErrors] = useState<FieldErrors>({})
  const latest = useRef(values)
  latest.current = values

  const issuesOf = useCallback(
    (all: FormValues, keys: readonly string[]): { errors: FieldErrors; data: Record<string, unknown> | null } => {
      const picked = shape.pick(Object.fromEntries(keys.map((k) => [k, true])) as never)
      const cleaned = cleanValues(meta, all)
      const result = picked.safeParse(cleaned)
      if (result.success) return { errors: {}, data: result.data as Record<string, unknown> }
      return { errors: sayIssues(result.error.issues, meta, cleaned, lang), data: null }
    },
    [shape, meta, lang],
  )
  const changed = useMemo(() => changedKeys(meta, origin, values), [meta, origin, values])
  return {
    values,
    errors,
    dirty: changed.length > 0,
    changed,
    set(key, value) {
      const next = { ...latest.current, [key]: value }
      latest.current = next
      setValues(next)
      if (key in errors) setErrors(({ [key]: _, ...rest }) => ({ ...rest, ...issuesOf(next, [key]).errors }))
    },
    setErrors,
    addErrors: (more) => setErrors((now) => ({ ...more, ...now })),
    check(key) {
      const value = cleanValues(meta, latest.current)[key]
      if (value === null && !(key in errors)) return
      setErrors(({ [key]: _, ...rest }) => ({ ...rest, ...issuesOf(latest.current, [key]).errors }))
    },
    parse(keys = Object.keys(cleanValues(meta, {}))) {
      const found = issuesOf(latest.current, keys)
      setErrors(found.errors)
      return found.data
    },
    restart(from, to = from) {
      setOrigin(from)
      setValues(to)
      latest.current = to
      setErrors({})
    },
  }
}
