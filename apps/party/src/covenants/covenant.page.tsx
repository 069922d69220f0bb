import type { LedgerRow } from '@county/core/ledger/ledger'
import type { Covenant } from '@county/party/covenant/covenant'
import { paragraphs } from '@county/party/covenant/rules'
import { useParams, useT } from '@county/platform'
import { ErrorNotice, Page, PageHeader, PageSkeleton, PrintButton, Section } from '@county/ui'
import { api } from '../api.ts'

/** A covenant as it is posted: title, text, how and when it was adopted. */
export default function CovenantPage() {
  const t = useT()
  const { id = '' } = useParams()
  const query = api.useQuery('covenant.get', { id })
  if (query.error)
    return (
      <Page>
        <ErrorNotice error={query.error} doing={t('covenant.title')} onRetry={() => void query.refetch()} />
      </Page>
    )
  const row = query.data as LedgerRow<Covenant> | undefined
  if (!row) return <PageSkeleton />
  const { values } = row
  return (
    <Page>
      <PageHeader
        title={values.title}
        subtitle={t('covenant.edition', { n: values.edition, scope: values.scope })}
        back={{ to: `/party/covenant/${id}`, label: t('covenant.record') }}
        actions={<PrintButton />}
      />
      <Section>
        <article style={{ maxWidth: 720, margin: '0 auto', lineHeight: 2 }}>
          <h2 style={{ textAlign: 'center' }}>{values.title}</h2>
          <p className="nc-muted" style={{ textAlign: 'center' }}>
            {t('covenant.adopted', { ...values })}
          </p>
          {paragraphs(values.content).map((line) => (
            <p key={line} style={{ textIndent: '2em', margin: '4px 0' }}>
              {line}
            </p>
          ))}
          {row.closedOn && <p className="nc-muted">{t('covenant.replaced', { on: row.closedOn })}</p>}
        </article>
      </Section>
    </Page>
  )
}
