import { institutionKind, institutionState, site } from '@county/health/codes'
import { manifest } from '@county/health/manifest'
import { Link, useSay, useT } from '@county/platform'
import {
  Card,
  CardsSkeleton,
  ErrorNotice,
  Grid,
  LinkButton,
  Page,
  PageHeader,
  PrintButton,
  Section,
  StateTag,
  useCode,
} from '@county/ui'
import { api, type Out } from '../api.ts'

type Institution = Out<'institution.overview'>['institutions'][number]

/** Institutions by site with their staff; those that the plan promised and that are not open yet stand out. */
export default function InstitutionsPage() {
  const t = useT()
  const say = useSay()
  const code = useCode()
  const query = api.useQuery('institution.overview', {})
  const data = query.data
  const groups =
    data &&
    [...site.items.map((s) => s.code), null].map((s) => ({
      key: s,
      title: s ? code(site, s) : t('institutions.county'),
      rows: data.institutions.filter((i) => i.site === s),
    }))
  return (
    <Page>
      <PageHeader
        title={t('institutions.title')}
        subtitle={t('institutions.subtitle')}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            <LinkButton to="/health/institution">{t('institutions.ledger')}</LinkButton>
            <LinkButton to="/health/staff">{t('institutions.staffLedger')}</LinkButton>
            <PrintButton />
          </>
        }
      />
      {query.error ? (
        <ErrorNotice error={query.error} doing={t('institutions.title')} onRetry={() => void query.refetch()} />
      ) : !groups ? (
        <CardsSkeleton cards={6} />
      ) : (
        groups
          .filter((g) => g.rows.length > 0)
          .map((g) => (
            <Section key={g.title} title={g.title} hint={t('institutions.n', { n: g.rows.length })}>
              <Grid min={320}>
                {g.rows.map((i) => (
                  <InstitutionCard key={i.id} institution={i} today={data?.today ?? ''} />
                ))}
              </Grid>
            </Section>
          ))
      )}
    </Page>
  )
}

function InstitutionCard({ institution: i, today }: { institution: Institution; today: string }) {
  const t = useT()
  const code = useCode()
  const late = i.state !== 'open' && i.plannedOn !== null && i.plannedOn < today
  return (
    <Card
      title={
        <>
          <Link className="nc-link" to={`/health/institution/${i.id}`}>
            {i.name}
          </Link>
          <span className="nc-spread">
            <StateTag tone={i.state === 'open' ? 'good' : late ? 'danger' : 'warn'}>
              {code(institutionState, i.state)}
            </StateTag>
          </span>
        </>
      }
    >
      <div className="nc-stack nc-small" style={{ gap: 4 }}>
        <span className="nc-muted">
          {code(institutionKind, i.kind)}
          {i.openedOn && t('institutions.opened', { on: i.openedOn })}
          {i.state !== 'open' && i.plannedOn && t('institutions.planned', { on: i.plannedOn })}
        </span>
        {i.state !== 'open' && i.note && <span className="nc-muted">{i.note}</span>}
        <span className="nc-num">
          {t('institutions.staff', {
            staff: i.staff,
            physicians: i.physicians,
            nurses: i.nurses,
            publicHealth: i.publicHealth,
          })}
        </span>
        {i.managed > 0 && <span className="nc-num">{t('institutions.contracts', { n: i.managed })}</span>}
        <span className="nc-row">
          {i.designated && <StateTag tone="info">{t('institutions.designated')}</StateTag>}
          {i.licencesEnding > 0 && (
            <StateTag tone="warn">{t('institutions.licences', { n: i.licencesEnding })}</StateTag>
          )}
        </span>
      </div>
    </Card>
  )
}
