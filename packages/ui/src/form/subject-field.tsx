import type { Ledger } from '@county/core/ledger/ledger'
import { useUi } from '../context.ts'
import { AreaSelect } from '../data/area-select.tsx'
import { describedBy, Field } from './field.tsx'
import { type SubjectFound, SubjectPicker } from './subject-picker.tsx'
import type { LedgerFormState } from './use-ledger-form.ts'

/** Whom or which area a new row is about: found in the registry, never typed. */
export function SubjectField({
  ledger,
  f,
  idOf,
  fixed,
}: {
  ledger: Ledger<any>
  f: LedgerFormState
  idOf: (key: string) => string
  fixed?: SubjectFound | undefined
}) {
  const { t } = useUi()
  const id = idOf('subject')
  if (ledger.subject === 'county') return null
  if (ledger.subject === 'area') {
    return (
      <Field id={idOf('area')} label={t('area')} help={t('area.help')}>
        <AreaSelect id={idOf('area')} value={f.areaPath ?? undefined} onChange={(path) => f.setArea(path ?? null)} />
      </Field>
    )
  }
  const kind = ledger.subject
  if (fixed)
    return (
      <div className="nc-card">
        <strong>{fixed.title}</strong>
        <span className="nc-cell-sub">{fixed.detail}</span>
      </div>
    )
  const error = f.form.errors.subject
  const help = t('subject.help')
  return (
    <Field
      id={id}
      label={t(kind === 'person' ? 'subject.person' : 'subject.household')}
      required
      help={help}
      error={error}
      wide
    >
      <SubjectPicker
        id={id}
        kind={kind}
        value={f.subject?.id ?? null}
        known={f.subject}
        onChange={(found) => {
          f.setSubject(found)
          if (found && error) f.form.setErrors(({ subject: _, ...rest }) => rest)
        }}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, help, error)}
        {...(error ? { status: 'error' as const } : {})}
      />
    </Field>
  )
}
