import { INDICATORS } from '@county/health/indicators'
import { LEDGERS } from '@county/health/ledgers'
import { manifest } from '@county/health/manifest'
import { can, Slot, useManifests, useSay, useT } from '@county/platform'
import { LinkButton, ledgerPath, ModuleHome, Section } from '@county/ui'
import { api } from '../api.ts'

/** Home of the module: figures against the plan, what is due, this month's report, the ledgers. */
export default function HomePage() {
  const t = useT()
  const say = useSay()
  const ledgers = LEDGERS.filter((ledger) => can(ledger.permissions.read))
  return (
    <ModuleHome
      title={say(manifest.title)}
      subtitle={t('home.subtitle')}
      api={api}
      indicators={INDICATORS}
      basePath={manifest.basePath}
      actions={<HomeActions />}
    >
      <Slot name="health/home.report@1" />
      {ledgers.length > 0 && (
        <Section title={t('home.ledgers')}>
          <div className="nc-row" style={{ flexWrap: 'wrap' }}>
            {ledgers.map((ledger) => (
              <LinkButton key={ledger.id} to={ledgerPath(ledger)}>
                {say(ledger.title)}
              </LinkButton>
            ))}
          </div>
        </Section>
      )}
    </ModuleHome>
  )
}

function HomeActions() {
  const t = useT()
  const reports = useManifests().some((m) => m.id === 'coordination') && can('coordination.report.read')
  return (
    <>
      {reports && <LinkButton to="/coordination/reports">{t('home.report')}</LinkButton>}
      {can('health.admission.read') && <LinkButton to="/health/counter">{t('counter.title')}</LinkButton>}
      {can('health.contract.read') && <LinkButton to="/health/contracts">{t('contracts.title')}</LinkButton>}
      {can('health.status.read') && (
        <LinkButton type="primary" to="/health/follow-ups">
          {t('followUps.title')}
        </LinkButton>
      )}
    </>
  )
}
