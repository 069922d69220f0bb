import { employedLabour, indicators, newJobs } from '@county/employment/indicators'
import { can, Slot, useManifests, useT } from '@county/platform'
import { Button, HomeFigures, LinkButton, ModuleHome, useDialogs, useFail } from '@county/ui'
import { verbs } from '../api.ts'
import { HomeWarnings } from './home-warnings.tsx'

/** The plan's targets of the measure and the two figures asked for most; the others stand below what is to be done. */
const FIRST = indicators.filter((c) => (c.measure === 6 && c.target) || c === employedLabour || c === newJobs)
const MORE = indicators.filter((c) => !FIRST.includes(c))

/** Home of the module: figures against the plan, warnings, this month's report, what is due. */
export default function HomePage() {
  const t = useT()
  return (
    <ModuleHome
      title={t('home.title')}
      subtitle={t('home.subtitle')}
      api={verbs}
      indicators={FIRST}
      basePath="/employment"
      actions={<HomeActions />}
    >
      <HomeWarnings />
      <Slot name="employment/home.report@1" />
      <HomeFigures title={t('home.more')} api={verbs} cards={MORE} basePath="/employment" />
    </ModuleHome>
  )
}

function HomeActions() {
  const t = useT()
  const dialogs = useDialogs()
  const fail = useFail()
  const manifests = useManifests()
  const sync = verbs.useCommand('labourRecord.syncFromRegistry', {
    onDone: (done) => dialogs.done(t('home.synced', { opened: done.opened, closed: done.closed })),
    onError: fail,
  })
  const reports = manifests.find((m) => m.id === 'coordination') && can('coordination.report.read')
  return (
    <>
      {reports && <LinkButton to="/coordination/reports">{t('home.report')}</LinkButton>}
      {can('employment.labour.sync') && (
        <Button loading={sync.running} onClick={() => void sync.run({})}>
          {t('home.sync')}
        </Button>
      )}
      {can('employment.serviceCard.check') && (
        <LinkButton type="primary" to="/employment/service-cards">
          {t('home.check')}
        </LinkButton>
      )}
    </>
  )
}
