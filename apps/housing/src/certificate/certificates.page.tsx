import { certificateStage, mismatchKind, stuckReason } from '@county/housing/codes'
import { manifest } from '@county/housing/manifest'
import { useSay, useT } from '@county/platform'
import {
  Card,
  EmptyState,
  ErrorNotice,
  Grid,
  LinkButton,
  NumberLink,
  Page,
  PageHeader,
  PrintButton,
  Section,
  StateTag,
  TableSkeleton,
  useCode,
} from '@county/ui'
import { DataTable, type TableColumn, useArea } from '@county/ui/data'
import { api, type Out } from '../api.ts'

type Stuck = Out<'certificate.board'>['stuck'][number]

/** Certificates by stage, what does not agree, and the stuck list with why and since when. Printable. */
export default function CertificatesPage() {
  const t = useT()
  const say = useSay()
  const code = useCode()
  const { input, field } = useArea()
  const query = api.useQuery('certificate.board', input, { keepPrevious: true })
  const data = query.data
  const total = data?.stages.reduce((n, s) => n + s.count, 0) ?? 0
  const issued = data?.stages.find((s) => s.stage === 'issued')?.count ?? 0
  const columns: TableColumn<Stuck>[] = [
    { key: 'room', title: t('col.room'), render: (r) => r.address ?? r.roomLabel },
    { key: 'household', title: t('col.household'), render: (r) => r.householdName, nowrap: true },
    { key: 'stage', title: t('col.stage'), render: (r) => code(certificateStage, r.stage), nowrap: true },
    { key: 'why', title: t('col.why'), render: (r) => <Why row={r} /> },
    { key: 'since', title: t('col.stuckSince'), render: (r) => r.stuckSince ?? r.mismatchSince ?? '—', nowrap: true },
    { key: 'days', title: t('col.days'), render: (r) => r.days, end: true, onCard: 'head' },
  ]
  return (
    <Page>
      <PageHeader
        title={t('cert.title')}
        subtitle={data && t('cert.subtitle', { total, issued, stuck: data.stuck.length })}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <LinkButton to="/housing/certificate">{t('cert.ledger')}</LinkButton>
            <PrintButton />
          </>
        }
      />
      {query.error ? (
        <ErrorNotice error={query.error} doing={t('cert.title')} onRetry={() => void query.refetch()} />
      ) : !data ? (
        <TableSkeleton rows={8} columns={5} />
      ) : (
        <>
          <div className="nc-no-print nc-stack">
            <Grid min={150}>
              {data.stages.map((s) => (
                <Card key={s.stage} title={code(certificateStage, s.stage)}>
                  <NumberLink
                    value={s.count}
                    unit="套"
                    to={`/housing/certificate?f.stage=${s.stage}`}
                    label={code(certificateStage, s.stage)}
                  />
                </Card>
              ))}
            </Grid>
            <Grid min={150}>
              {data.mismatches.map((m) => (
                <Card key={m.kind} title={code(mismatchKind, m.kind)}>
                  <NumberLink
                    value={m.count}
                    unit="套"
                    to={`/housing/certificate?f.mismatches=${m.kind}`}
                    label={code(mismatchKind, m.kind)}
                  />
                </Card>
              ))}
              {data.reasons.map((m) => (
                <Card key={m.reason} title={code(stuckReason, m.reason)}>
                  <NumberLink
                    value={m.count}
                    unit="套"
                    to={`/housing/certificate?f.stuckReason=${m.reason}`}
                    label={code(stuckReason, m.reason)}
                  />
                </Card>
              ))}
            </Grid>
          </div>
          <Section title={t('cert.stuck')} hint={t('cert.stuckHint')} flush>
            {data.stuck.length === 0 ? (
              <EmptyState title={t('cert.none')} why={t('cert.stuckHint')} />
            ) : (
              <DataTable
                caption={t('cert.stuck')}
                columns={columns}
                rows={data.stuck}
                rowKey={(r) => r.id}
                rowTo={(r) => `/housing/certificate/${r.id}`}
              />
            )}
          </Section>
        </>
      )}
    </Page>
  )
}

function Why({ row }: { row: Stuck }) {
  const code = useCode()
  return (
    <span className="nc-row" style={{ gap: 6 }}>
      {row.stuckReason && <StateTag tone="danger">{code(stuckReason, row.stuckReason)}</StateTag>}
      {row.mismatches.map((m) => (
        <StateTag key={m} tone="warn">
          {code(mismatchKind, m)}
        </StateTag>
      ))}
      {row.stuckNote && <span className="nc-muted nc-small">{row.stuckNote}</span>}
    </span>
  )
}
