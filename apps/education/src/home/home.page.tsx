import { INDICATORS } from '@county/education/indicators'
import { manifest } from '@county/education/manifest'
import { can, Slot, useManifests, useSay, useT } from '@county/platform'
import { Button, LinkButton, ModuleHome, useDialogs, useFail } from '@county/ui'
import { api } from '../api.ts'
import { HomeStates } from './home-states.tsx'

/** Home of the module: figures against the plan, children by state, this month's report, what is due. */
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
      {can('education.schooling.read') && <HomeStates />}
      <Slot name="education/home.report@1" />
    </ModuleHome>
  )
}

function HomeActions() {
  const t = useT()
  const dialogs = useDialogs()
  const fail = useFail()
  const manifests = useManifests()
  const sync = api.useCommand('schooling.syncFromRegistry', {
    onDone: (d) => dialogs.done(t('home.synced', { opened: d.opened, closed: d.closed, came: d.came })),
    onError: fail,
  })
  const reports = manifests.find((m) => m.id === 'coordination') && can('coordination.report.read')
  return (
    <>
      {reports && <LinkButton to="/coordination/reports">{t('home.report')}</LinkButton>}
      {can('education.schooling.sync') && (
        <Button loading={sync.running} onClick={() => void sync.run({})}>
          {t('home.sync')}
        </Button>
      )}
      {can('education.absence.read') && (
        <LinkButton type="primary" to="/education/watch">
          {t('home.watch')}
        </LinkButton>
      )}
    </>
  )
}
