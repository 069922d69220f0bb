import { INDICATORS } from '@county/governance/indicators'
import { LEDGERS } from '@county/governance/ledgers'
import { manifest } from '@county/governance/manifest'
import { can, useSay, useT } from '@county/platform'
import { LinkButton, ledgerPath, ModuleHome, Section } from '@county/ui'
import { api } from './api.ts'

/** Home of the module: figures, ledgers, what is due. */
export default function HomePage() {
  const say = useSay()
  const t = useT()
  return (
    <ModuleHome
      title={say(manifest.title)}
      subtitle={say(manifest.summary)}
      api={api}
      indicators={INDICATORS}
      basePath={manifest.basePath}
    >
      <Section title={t('ledgers')}>
        {LEDGERS.filter((ledger) => can(ledger.permissions.read)).map((ledger) => (
          <LinkButton key={ledger.id} to={ledgerPath(ledger)}>
            {say(ledger.title)}
          </LinkButton>
        ))}
      </Section>
    </ModuleHome>
  )
}
