import type { Ledger, LedgerRow } from '@county/core/ledger/ledger'
import { type ModuleApi, useNavigate, useSearchParams } from '@county/platform'
import { type ReactNode, useState } from 'react'
import { useDialogs } from '../base/overlay.tsx'
import { PageHeader } from '../base/page-header.tsx'
import { Page, Section } from '../base/section.tsx'
import { FormSkeleton } from '../base/skeleton.tsx'
import { useUi } from '../context.ts'
import { ErrorNotice } from '../feedback/error-notice.tsx'
import { Notice } from '../feedback/notice.tsx'
import { LedgerForm } from './ledger-form.tsx'
import type { SubjectFound } from './subject-picker.tsx'

/** What the form page of a ledger takes. */
export interface LedgerFormPageProps {
  ledger: Ledger<any>
  api: ModuleApi<any>
  /** Address of the ledger's list. */
  basePath: string
  /** The record to change; absent: a new one. */
  id?: string
  subject?: SubjectFound
  initial?: Record<string, unknown>
  children?: ReactNode
}

/** Page for a new record or for changing one. `?subject=&name=` says whom a new record is about. */
export function LedgerFormPage(props: LedgerFormPageProps) {
  const { ledger, api, basePath, id } = props
  const { t, say } = useUi()
  const query = api.useQuery(`${ledger.name}.get`, { id }, { enabled: id !== undefined })
  const [opened, setOpened] = useState<LedgerRow<any> | null>(null)
  const fetched = query.data as LedgerRow<any> | undefined
  // the form keeps the version it was opened with; a newer one must lead to the comparison, not slip in
  if (fetched && opened?.id !== fetched.id) setOpened(fetched)
  const row = id ? opened : null
  const title = t(id ? 'form.edit' : 'form.new', { ledger: say(ledger.title) })
  return (
    <Page>
      <PageHeader
        title={title}
        subtitle={row?.subject?.name}
        back={{ to: id ? `${basePath}/${id}` : basePath, label: id ? t('record.back') : say(ledger.title) }}
      />
      <Section>
        {query.error && id ? (
          <ErrorNotice
            error={query.error}
            doing={t('record.read', { ledger: say(ledger.title) })}
            onRetry={() => void query.refetch()}
          />
        ) : id && !row ? (
          <FormSkeleton fields={8} />
        ) : row?.closedOn ? (
          <Notice tone="warn" title={t('record.closed', { on: row.closedOn })} />
        ) : (
          <FormOn {...props} {...(row ? { row } : {})} />
        )}
      </Section>
    </Page>
  )
}

function FormOn({
  ledger,
  api,
  basePath,
  row,
  subject,
  initial,
  children,
}: LedgerFormPageProps & { row?: LedgerRow<any> }) {
  const { t } = useUi()
  const navigate = useNavigate()
  const dialogs = useDialogs()
  const [search] = useSearchParams()
  const [asked, name] = [search.get('subject'), search.get('name')]
  const about = subject ?? (asked ? { id: asked, title: name ?? asked, detail: '' } : undefined)
  return (
    <LedgerForm
      ledger={ledger}
      api={api}
      {...(row ? { row } : {})}
      {...(about ? { subject: about } : {})}
      {...(initial ? { initial } : {})}
      onSaved={(stored, again) => {
        dialogs.done(t('saved'))
        if (!again) setTimeout(() => navigate(`${basePath}/${stored.id}`, { replace: true }))
      }}
      onCancel={() => navigate(row ? `${basePath}/${row.id}` : basePath)}
    >
      {children}
    </LedgerForm>
  )
}
