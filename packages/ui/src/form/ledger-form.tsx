import type { FieldMeta } from '@county/core/ledger/field'
import type { Ledger, LedgerRow } from '@county/core/ledger/ledger'
import { type Draft, type ModuleApi, useDraft, useShortcut } from '@county/platform'
import { type ReactNode, useId, useMemo, useState } from 'react'
import { Button } from '../base/button.tsx'
import { useDialogs } from '../base/overlay.tsx'
import { useUi } from '../context.ts'
import { ErrorNotice } from '../feedback/error-notice.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { DraftNotice } from './draft-notice.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FormFields } from './form-fields.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { SubjectField } from './subject-field.tsx'
import type { SubjectFound } from './subject-picker.tsx'
import { useLedgerForm } from './use-ledger-form.ts'

/** What is kept of an unsaved form. */
export interface LedgerDraft {
  values: Record<string, unknown>
  /** What the form started with; a record changed since is compared with it. */
  base: Record<string, unknown>
  subject: SubjectFound | null
  areaPath: string | null
  /** Version of the row that was being changed. */
  version: number | null
}

/** What the form of a ledger takes. */
export interface LedgerFormProps {
  ledger: Ledger<any>
  api: ModuleApi<any>
  /** The row to change; absent: a new one. */
  row?: LedgerRow<any>
  /** Whom a new row is about, when the page knows. */
  subject?: SubjectFound
  /** Values a new row starts with. */
  initial?: Record<string, unknown>
  onSaved: (row: LedgerRow<any>, again: boolean) => void
  onCancel: () => void
  /** Parts of the module above the fields. */
  children?: ReactNode
}

/** The form of a ledger's row by declaration: new or changed, with draft, errors, and a way out of conflicts. */
export function LedgerForm(props: LedgerFormProps) {
  const { ledger, row, subject } = props
  const { say } = useUi()
  const about = row?.id ?? (subject ? `new:${subject.id}` : 'new')
  const draft = useDraft<LedgerDraft>(`${ledger.id}:${about}`, { title: say(ledger.title) })
  // a new draft key starts the form over
  return <Form key={about} {...props} draft={draft} />
}

function Form(props: LedgerFormProps & { draft: Draft<LedgerDraft> }) {
  const { ledger, api, row, onCancel, children, draft } = props
  const { t, say } = useUi()
  const dialogs = useDialogs()
  const prefix = useId()
  const idOf = (key: string) => `${prefix}${key}`
  const f = useLedgerForm(props)
  useShortcut('ctrl+s', { zh: '保存', en: 'Save' }, () => void f.send(false))
  const [restored, setRestored] = useState(draft.value !== undefined)
  const labels = useMemo(
    () => ({
      subject: t(ledger.subject === 'household' ? 'subject.household' : 'subject.person'),
      area: t('area'),
      ...Object.fromEntries(Object.entries(ledger.meta).map(([k, m]) => [k, say((m as FieldMeta).label)])),
    }),
    [ledger, say, t],
  )
  const discard = async () => {
    const agreed = await dialogs.confirm({ title: t('draft.discardAsk'), ok: t('draft.discard'), danger: true })
    if (!agreed) return
    f.startOver()
    setRestored(false)
  }
  return (
    <form
      className="nc-form"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        void f.send(false)
      }}
    >
      {restored && draft.savedAt && (
        <DraftNotice savedAt={draft.savedAt} older={f.draftIsOlder} onDiscard={() => void discard()} />
      )}
      {f.refused && !f.conflict && (
        <ErrorNotice
          error={f.refused}
          doing={t('save')}
          kept={t(draft.savedAt ? 'form.keptDraft' : 'form.kept')}
          onRetry={() => void f.send(false)}
        />
      )}
      <ErrorSummary errors={f.form.errors} labels={labels} idOf={idOf} attempt={f.attempt} />
      {children}
      {!row && <SubjectField ledger={ledger} f={f} idOf={idOf} fixed={props.subject} />}
      <FormFields form={f.form} meta={ledger.meta} idOf={idOf} api={api} {...(row ? { stored: row.values } : {})} />
      <div className="nc-form__foot nc-form__foot--stick">
        <Button type="primary" htmlType="submit" loading={f.busy}>
          {t('save')}
        </Button>
        {!row && (
          <Button disabled={f.busy} onClick={() => void f.send(true)}>
            {t('saveAndNew')}
          </Button>
        )}
        <Button onClick={onCancel}>{t('cancel')}</Button>
        {draft.savedAt && <span className="nc-muted nc-small">{t('draft.kept')}</span>}
      </div>
      {f.conflict && (
        <ConflictDialog
          meta={ledger.meta}
          base={f.base}
          mine={f.form.values}
          theirs={f.conflict}
          onMerge={(values) => void f.merge(values)}
          onCancel={() => f.dismissConflict()}
        />
      )}
      <LeaveGuard dirty={f.dirty && !f.saved} saved={f.stored} onDiscard={() => draft.discard()} />
    </form>
  )
}
