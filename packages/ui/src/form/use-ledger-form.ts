import { hasSecrets, type Ledger, type LedgerRow } from '@county/core/ledger/ledger'
import { type AppError, type Draft, type ModuleApi, toAppError } from '@county/platform'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useUi } from '../context.ts'
import { sayServerIssues } from './issues.ts'
import type { LedgerDraft, LedgerFormProps } from './ledger-form.tsx'
import type { SubjectFound } from './subject-picker.tsx'
import { type FormState, useForm } from './use-form.ts'
import { emptyValues, type FormValues, startValues } from './values.ts'

const DRAFT_MS = 400

/** A ledger's form as its component holds it. */
export interface LedgerFormState {
  form: FormState
  subject: SubjectFound | null
  setSubject: (found: SubjectFound | null) => void
  areaPath: string | null
  setArea: (path: string | null) => void
  base: FormValues
  dirty: boolean
  saved: boolean
  /** The same as `saved`, true at once. */
  stored: RefObject<boolean>
  busy: boolean
  attempt: number
  refused: AppError | null
  /** The row as someone else saved it, while it must be compared. */
  conflict: LedgerRow<any> | null
  draftIsOlder: boolean
  send: (again: boolean) => Promise<void>
  merge: (values: FormValues) => Promise<void>
  dismissConflict: () => void
  startOver: () => void
}

/** Holds a ledger's form: values, draft, saving, conflicts. */
export function useLedgerForm(props: LedgerFormProps & { draft: Draft<LedgerDraft> }): LedgerFormState {
  const { ledger, api, row, initial, onSaved, draft } = props
  const { lang, t } = useUi()
  const kept = draft.value
  // a draft of an older version is saved against that version, so that the server refuses and both are compared
  const older = row && kept?.version && kept.version < row.version && kept.base ? kept : null
  const [base, setBase] = useState<FormValues>(() => older?.base ?? firstValues(ledger, row, initial))
  const [version, setVersion] = useState(older?.version ?? row?.version)
  const [subject, setSubject] = useState<SubjectFound | null>(kept?.subject ?? props.subject ?? null)
  const [areaPath, setArea] = useState<string | null>(kept?.areaPath ?? null)
  const [state, setState] = useState({ attempt: 0, busy: false, saved: false })
  const isStored = useRef(false)
  const [refused, setRefused] = useState<AppError | null>(null)
  const [conflict, setConflict] = useState<LedgerRow<any> | null>(null)
  const form = useForm(ledger.fields, ledger.meta, base, kept ? { ...base, ...kept.values } : base)
  const dirty = form.dirty || (!row && !props.subject && subject !== null)
  // What a department keeps to itself is not left behind on the device.
  useKeepDraft(draft, dirty && !state.saved && !hasSecrets(ledger), {
    values: form.values,
    base,
    subject,
    areaPath,
    version: version ?? null,
  })

  const payload = (values: Record<string, unknown>) =>
    row
      ? { id: row.id, values }
      : { values, ...(subject ? { subjectId: subject.id } : {}), ...(areaPath ? { areaPath } : {}) }

  const save = async (values: Record<string, unknown>, expected: number | undefined, again: boolean) => {
    setState((s) => ({ ...s, busy: true }))
    setRefused(null)
    try {
      const options = { key: draft.commandKey, ...(expected === undefined ? {} : { expected }) }
      const stored = await api.run(`${ledger.name}.${row ? 'update' : 'create'}`, payload(values), options)
      isStored.current = true
      draft.discard()
      setState((s) => ({ ...s, busy: false, saved: true }))
      void api.refresh()
      if (again) startOver()
      onSaved(stored as LedgerRow<any>, again)
    } catch (thrown) {
      await onRefused(toAppError(thrown))
    }
  }
  const onRefused = async (error: AppError) => {
    if (error.code === 'KEY_REUSED') draft.renewKey()
    const stale = row && error.code === 'VERSION_CONFLICT'
    const theirs = stale ? await fetchRow(api, ledger, row.id) : null
    if (theirs) draft.renewKey()
    setConflict(theirs)
    setRefused(error)
    form.setErrors(sayServerIssues(error, ledger.meta, lang))
    setState((s) => ({ ...s, busy: false, attempt: s.attempt + 1 }))
  }
  const startOver = () => {
    const fresh = firstValues(ledger, row, initial)
    isStored.current = false
    draft.discard()
    setBase(fresh)
    setVersion(row?.version)
    form.restart(fresh)
    setSubject(props.subject ?? null)
    setArea(null)
    setRefused(null)
    setState({ attempt: 0, busy: false, saved: false })
  }
  return {
    form,
    subject,
    setSubject,
    areaPath,
    setArea,
    base,
    dirty,
    ...state,
    stored: isStored,
    refused,
    conflict,
    draftIsOlder: older !== null,
    startOver,
    dismissConflict: () => setConflict(null),
    async send(again) {
      setState((s) => ({ ...s, attempt: s.attempt + 1 }))
      const values = form.parse(row ? form.changed : undefined)
      const missing = missingPlace(ledger, row, subject)
      if (missing) form.addErrors({ [missing]: t('issue.choose') })
      if (!values || missing) return
      await save(values, version, again)
    },
    async merge(values) {
      const theirs = conflict
      if (!theirs) return
      const next = firstValues(ledger, theirs, initial)
      setConflict(null)
      setBase(next)
      setVersion(theirs.version)
      form.restart(next, { ...next, ...values })
      const changed = Object.keys(values).filter((k) => JSON.stringify(values[k]) !== JSON.stringify(next[k]))
      const only = Object.fromEntries(changed.map((k) => [k, values[k]]))
      await save(only, theirs.version, false)
    },
  }
}

function firstValues(
  ledger: Ledger<any>,
  row: LedgerRow<any> | undefined,
  initial: FormValues | undefined,
): FormValues {
  return row ? startValues(ledger.meta, row.values) : { ...emptyValues(ledger.meta), ...initial }
}

/** The part of a new row that says where it belongs and is missing: its subject. */
function missingPlace(ledger: Ledger<any>, row: unknown, subject: SubjectFound | null): 'subject' | null {
  if (row) return null
  return (ledger.subject === 'person' || ledger.subject === 'household') && !subject ? 'subject' : null
}

async function fetchRow(api: ModuleApi<any>, ledger: Ledger<any>, id: string): Promise<LedgerRow<any> | null> {
  try {
    return await api.fetch(`${ledger.name}.get`, { id })
  } catch {
    return null // told by the refusal itself
  }
}

/** Keeps the form's state a moment after the last key. */
function useKeepDraft(draft: Draft<LedgerDraft>, wanted: boolean, value: LedgerDraft): void {
  const text = JSON.stringify(value)
  const latest = useRef(value)
  latest.current = value
  useEffect(() => {
    if (!wanted) return
    const timer = setTimeout(() => draft.save(latest.current), DRAFT_MS)
    return () => clearTimeout(timer)
  }, [wanted, text])
}
