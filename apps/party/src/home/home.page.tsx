import { standing } from '@county/party/codes'
import { INDICATORS } from '@county/party/indicators'
import { manifest } from '@county/party/manifest'
import { can, Slot, useManifests, useSay, useT } from '@county/platform'
import {
  Card,
  ErrorNotice,
  Grid,
  LinkButton,
  ModuleHome,
  NumberLink,
  Section,
  TableSkeleton,
  useCode,
} from '@county/ui'
import { api } from '../api.ts'

/** Home of the module: figures against the plan, candidates by standing, this month's report, what is due. */
export default function HomePage() {
  const t = useT()
  const say = useSay()
  return (
    <ModuleHome
      title={say(manifest.title)}
      subtitle={t('home.subtitle')}
      api={api}
      indicators={INDICATORS}
      basePath={manifest.basePath}
      actions={<HomeActions />}
    >
      {can('party.development.read') && <Standings />}
      <Slot name="party/home.report@1" />
    </ModuleHome>
  )
}

function HomeActions() {
  const t = useT()
  const manifests = useManifests()
  const reports = manifests.find((m) => m.id === 'coordination') && can('coordination.report.read')
  return (
    <>
      {reports && <LinkButton to="/coordination/reports">{t('home.report')}</LinkButton>}
      {can('party.organisation.read') && <LinkButton to="/party/branches">{t('branches.title')}</LinkButton>}
      {can('party.development.read') && (
        <LinkButton type="primary" to="/party/development">
          {t('development.title')}
        </LinkButton>
      )}
    </>
  )
}

/** Open files by standing: how many, and how many of them are late. */
function Standings() {
  const t = useT()
  const code = useCode()
  const board = api.useQuery('candidate.board', {})
  if (board.error)
    return <ErrorNotice error={board.error} doing={t('home.standings')} onRetry={() => void board.refetch()} />
  return (
    <Section
      title={t('home.standings')}
      hint={board.data && t('development.subtitle', { ...board.data, n: board.data.candidates.length })}
    >
      {!board.data ? (
        <TableSkeleton rows={2} columns={4} />
      ) : (
        <Grid min={170}>
          {standing.items.slice(0, 5).map(({ code: key }) => {
            const own = board.data.candidates.filter((k) => k.standing === key)
            const late = own.filter((k) => k.late).length
            return (
              <Card key={key} title={code(standing, key)}>
                <NumberLink
                  value={own.length}
                  unit="人"
                  to={`/party/development?standing=${key}`}
                  label={code(standing, key)}
                />
                <p className="nc-muted nc-small">{late > 0 ? t('home.late', { n: late }) : t('home.onTime')}</p>
              </Card>
            )
          })}
        </Grid>
      )}
    </Section>
  )
}
