import EditOutlined from '@ant-design/icons/es/icons/EditOutlined'
import { type Ledger, type LedgerRow, ledgerFields, type RowVersion, shownFields } from '@county/core/ledger/ledger'
import { can, Link, type ModuleApi, useSearchParams } from '@county/platform'
import type { ReactNode } from 'react'
import { Button, LinkButton, PrintButton } from '../base/button.tsx'
import { PageHeader } from '../base/page-header.tsx'
import { Page, Section } from '../base/section.tsx'
import { PageSkeleton, TableSkeleton } from '../base/skeleton.tsx'
import { useUi } from '../context.ts'
import { ErrorNotice } from '../feedback/error-notice.tsx'
import { Notice } from '../feedback/notice.tsx'
import { Descriptions } from '../values/descriptions.tsx'
import { FieldValue } from '../values/field-value.tsx'
import { HistoryList, SourceText } from '../values/history-list.tsx'
import { sayMoment } from '../values/say-value.ts'
import { seesSecrets } from '../values/secrets.ts'
import { AsOfButton } from './as-of-button.tsx'
import { CloseButton } from './close-button.tsx'
import { sayClosedReason } from './closed-reason.ts'
import { RowState } from './row-state.tsx'
import { SubjectSection } from './subject-section.tsx'

type Row = LedgerRow<any>

/** What a record page takes. */
export interface RecordPageProps {
  ledger: Ledger<any>
  api: ModuleApi<any>
  id: string
  /** Address of the ledger's list; editing is at `<basePath>/<id>/edit`. */
  basePath: string
  /** Name of the record where it has no subject. Default: its first field. */
  title?: (row: Row) => string
  /** State tags beside the title; default: in force or closed. */
  state?: (row: Row) => ReactNode
  /** Next actions, only where the row allows them. */
  actions?: (row: Row) => ReactNode
  /** The module's own parts, between the fields and the history. */
  sections?: (row: Row) => ReactNode
  /** Purpose with which the citizen number is shown at one press, for those whose work it is. */
  revealPreset?: string
  /** False where rows of this ledger are not edited by hand. Default true. */
  editable?: boolean
}

/** A record: identity and state, fields by declaration, the module's parts, history, edit and close. */
export function RecordPage(props: RecordPageProps) {
  const { ledger, api, id, basePath } = props
  const { t, say } = useUi()
  const past = usePast()
  const query = api.useQuery(`${ledger.name}.get`, { id, ...past.input })
  if (query.isPending) return <PageSkeleton />
  if (query.error)
    return (
      <Page>
        <PageHeader title={say(ledger.title)} back={{ to: basePath, label: say(ledger.title) }} actions={past.button} />
        {past.notice}
        <ErrorNotice
          error={query.error}
          doing={t('record.read', { ledger: say(ledger.title) })}
          onRetry={() => void query.refetch()}
        />
      </Page>
    )
  return <Record {...props} row={query.data as Row} past={past} />
}

/** A record on a day of the past: read only, without what the module adds today. */
interface Past {
  input: { asOf?: string }
  button: ReactNode
  notice: ReactNode
}

/** The day in the address, its button, and what is said while an earlier day is shown. */
function usePast(): Past {
  const { t } = useUi()
  const [search, setSearch] = useSearchParams()
  const given = search.get('asOf')
  const asOf = given && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : undefined
  const choose = (day: string | undefined) => {
    const next = new URLSearchParams(search)
    if (day) next.set('asOf', day)
    else next.delete('asOf')
    setSearch(next, { replace: true })
  }
  return {
    input: asOf ? { asOf } : {},
    button: <AsOfButton value={asOf} onChange={choose} />,
    notice: asOf && (
      <Notice
        title={t('asOf.notice', { date: asOf })}
        actions={<Button onClick={() => choose(undefined)}>{t('asOf.today')}</Button>}
      />
    ),
  }
}

function Record(props: RecordPageProps & { row: Row; past: Past }) {
  const { ledger, api, basePath, row, sections, state, title, revealPreset, past } = props
  const { t, say, lang } = useUi()
  return (
    <Page>
      <PageHeader
        title={title?.(row) ?? recordTitle(ledger, row)}
        windowTitle={`${title?.(row) ?? recordTitle(ledger, row)} · ${say(ledger.title)}`}
        back={{ to: basePath, label: say(ledger.title) }}
        tags={state?.(row) ?? <RowState row={row} />}
        subtitle={
          <>
            {t('record.updated', { at: sayMoment(row.updatedAt), by: row.updatedByName ?? t('history.system') })}
            {' · '}
            <SourceText source={row.source} />
          </>
        }
        actions={past.notice ? past.button : <RecordActions {...props} />}
      />
      {past.notice}
      {row.closedOn && (
        <Notice title={t('record.closed', { on: row.closedOn })}>
          <p>{sayClosedReason(row.closedReason, lang)}</p>
        </Notice>
      )}
      {row.subject && (
        <SubjectSection ledger={ledger} subject={row.subject} {...(revealPreset ? { preset: revealPreset } : {})} />
      )}
      <Section title={say(ledger.title)}>
        <Descriptions
          items={shownFields(ledger, seesSecrets(ledger)).map(([key, meta]) => ({
            key,
            label: say(meta.label),
            value: <FieldValue meta={meta} value={row.values[key]} />,
            wide: meta.kind === 'longText',
          }))}
        />
      </Section>
      {!past.notice && sections?.(row)}
      <RecordHistory ledger={ledger} api={api} id={row.id} version={row.version} />
    </Page>
  )
}

function RecordActions(props: RecordPageProps & { row: Row; past: Past }) {
  const { ledger, api, basePath, row, actions, editable = true, past } = props
  const { t } = useUi()
  const write = editable && can(ledger.permissions.write) && row.closedOn === null
  return (
    <>
      <PrintButton />
      {past.button}
      {actions?.(row)}
      {write && <CloseButton ledger={ledger} api={api} row={row} />}
      {write && (
        <LinkButton type="primary" icon={<EditOutlined aria-hidden />} to={`${basePath}/${row.id}/edit`}>
          {t('edit')}
        </LinkButton>
      )}
    </>
  )
}

/** History of a record by its ledger's `history` verb. */
export function RecordHistory({
  ledger,
  api,
  id,
  version,
}: {
  ledger: Ledger<any>
  api: ModuleApi<any>
  id: string
  version: number
}) {
  const { t } = useUi()
  const query = api.useQuery(`${ledger.name}.history`, { id })
  return (
    <Section title={t('history.title')} hint={t('history.hint', { n: version })}>
      {query.error ? (
        <ErrorNotice error={query.error} doing={t('history.read')} onRetry={() => void query.refetch()} />
      ) : query.isPending ? (
        <TableSkeleton rows={3} columns={3} />
      ) : (
        <HistoryList versions={query.data as RowVersion[]} meta={ledger.meta} />
      )}
    </Section>
  )
}

/** What a record is called: its subject's name, else its first text or code. */
function recordTitle(ledger: Ledger<any>, row: Row): string {
  if (row.subject) return row.subject.name
  const text = ledgerFields(ledger).find(([key, m]) => m.kind === 'text' && row.values[key])
  return text ? String(row.values[text[0]]) : ledger.title.zh
}

/** A link to the page of the person or household a row is about. */
export function SubjectLink({ row, ledger }: { row: Row; ledger: Ledger<any> }) {
  if (!row.subject) return null
  const kind = ledger.subject === 'household' ? 'households' : 'persons'
  return (
    <Link className="nc-link" to={`/residents/${kind}/${row.subject.id}`}>
      {row.subject.name}
    </Link>
  )
}
