import { INDICATORS } from '@county/governance/indicators'
import { manifest } from '@county/governance/manifest'
import { can, Slot, useManifests, useSay, useT } from '@county/platform'
import { Button, LinkButton, ModuleHome, useDialogs, useFail } from '@county/ui'
import { api } from '../api.ts'

/** Home of the module: figures against the plan, this month's report, what is due. */
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
      <Slot name="governance/home.report@1" />
    </ModuleHome>
  )
}

function HomeActions() {
  const t = useT()
  const dialogs = useDialogs()
  const fail = useFail()
  const manifests = useManifests()
  const sync = api.useCommand('registration.syncFromRegistry', {
    onDone: () => dialogs.done(t('home.synced')),
    onError: fail,
  })
  const reports = manifests.find((m) => m.id === 'coordination') && can('coordination.report.read')
  return (
    <>
      {reports && <LinkButton to="/coordination/reports">{t('home.report')}</LinkButton>}
      {can('governance.registration.sync') && (
        <Button loading={sync.running} onClick={() => void sync.run({})}>
          {t('home.sync')}
        </Button>
      )}
      {can('governance.case.write') && (
        <LinkButton type="primary" to="/governance/centre">
          {t('home.centre')}
        </LinkButton>
      )}
    </>
  )
}
